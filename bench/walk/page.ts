/** A list that draws some thirty of its rows at a time and uses their elements again, as chats do. `ROWS` is replaced. */
export const listPage = (
  rows: number,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Messages with Sam</title><link rel="icon" href="data:,">
<style>body { margin: 0; font: 16px/20px sans-serif } #list { height: 600px; overflow-y: auto } #space { position: relative }
.row { position: absolute; left: 0; right: 0; height: 56px; box-sizing: border-box; padding: 4px 12px; overflow: hidden }</style>
<div id="list"><div id="space"></div></div><script>
const ROWS = ${rows}, HEIGHT = 56, POOL = 30;
const list = document.getElementById('list'), space = document.getElementById('space');
space.style.height = ROWS * HEIGHT + 'px';
const WORDS = 'Thank you for telling me about the school trip and the form that has to be signed by Friday'.split(' ');
const pool = Array.from({ length: POOL }, () => {
  const row = space.appendChild(document.createElement('div'));
  row.className = 'row';
  row.innerHTML = '<b class="who"></b> <time></time><p class="text" style="margin: 0"></p>';
  return row;
});
function draw() {
  const first = Math.max(0, Math.min(ROWS - POOL, Math.floor(list.scrollTop / HEIGHT) - 8));
  for (let at = first; at < first + POOL; at++) {
    const row = pool[at % POOL];
    if (row.dataset.id === 'm' + at) continue;
    row.dataset.id = 'm' + at;
    row.style.top = at * HEIGHT + 'px';
    const when = new Date(Date.UTC(2026, 0, 1, 8, at)).toISOString();
    row.children[0].textContent = at % 3 ? 'Sam' : 'Maya';
    row.children[1].textContent = when.slice(11, 16);
    row.children[1].dateTime = when;
    row.children[2].textContent = at + ' ' + Array.from({ length: 12 }, (_, word) => WORDS[(at * 7 + word) % WORDS.length]).join(' ');
  }
}
list.addEventListener('scroll', draw);
draw();
list.scrollTop = list.scrollHeight;
</script>`;
