// Proposes the zone of the author's own clock, where nothing was chosen yet.
const select = document.querySelector('select[data-own]');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (select.value === 'UTC' && [...select.options].some(it => it.value === own)) select.value = own;
