// What the page of a post uses of the editor (assets/studio/write.js), and what its tests do.
export { mount } from './editor.js';
export { Text } from './text.js';
export { clean } from './paste.js';
