// Prints, for each mail given, the features that caniemail's data calls unsupported in any of our eight families of mail
// programs: JSON of {file: {feature: [program, …]}}. What the data does not say of a program counts as unknown, not as a fault.
import { readFileSync } from 'node:fs';
import { caniemail, rawData } from 'caniemail';

const families = ['gmail', 'apple-mail', 'outlook', 'yahoo', 'samsung-email', 'thunderbird', 'protonmail', 'fastmail'];

const platforms = Object.fromEntries(families.map(family => [family, new Set()]));
for (const { stats } of rawData.data) {
  for (const family of families) for (const platform of Object.keys(stats[family] ?? {})) platforms[family].add(platform);
}
for (const { stats } of rawData.data) {
  for (const family of families) {
    stats[family] ??= {};
    for (const platform of platforms[family]) stats[family][platform] ??= { 0: 'u' };
  }
}

function unsupported(html) {
  const found = {};
  const { issues } = caniemail({ clients: families.map(family => `${family}.*`), html });
  for (const [program, faults] of issues.errors) {
    for (const { title } of faults) (found[title] ??= new Set()).add(program);
  }
  return Object.fromEntries(Object.entries(found).map(([title, programs]) => [title, [...programs].sort()]));
}

const files = process.argv.slice(2);
console.log(JSON.stringify(Object.fromEntries(files.map(file => [file, unsupported(readFileSync(file, 'utf8'))]))));
