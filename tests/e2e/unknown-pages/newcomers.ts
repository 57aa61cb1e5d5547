import type { Layout } from './layouts';
import type { Line } from './said';

/** Pages of small sites as one meets them, written without sight of how they are read. */

const page = (title: string, style: string, body: string, language: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,">
<style>${style}</style><body>${body}`;

const line = (who: string, at: string, text: string): Line => ({ who, text, at: `${at}:00.000Z` });

/** A landlord's letters, the newest first, all but two folded away; who wrote is said in a sentence. */
function folded(): Layout {
  const says = [
    line('You', '2026-03-02T16:05', ''),
    line('Sharon (Repairs)', '2026-03-03T09:30', ''),
    line('You', '2026-03-11T13:20', ''),
    line('Sharon (Repairs)', '2026-03-11T15:02', ''),
    line('You', '2026-03-11T15:10', 'Yes, after 3 please.'),
    line('Imran (Tenancy Services)', '2026-03-16T10:00', 'This case will be closed on 23 March unless you tell us otherwise.'),
  ];
  const clock = ({ at }: Line) =>
    `${Number(at.slice(11, 13)) % 12 || 12}.${at.slice(14, 16)}${Number(at.slice(11, 13)) < 12 ? 'am' : 'pm'}`;
  const nth = (day: number) => `${day}${day === 2 ? 'nd' : day === 3 ? 'rd' : 'th'}`;
  const letter = (said: Line) =>
    `<details class="corr"${said.text ? ' open' : ''}><summary><span class="dir">${said.who === 'You' ? 'You wrote to us' : `${said.who} wrote to you`}</span> <span class="dte">${nth(Number(said.at.slice(8, 10)))} March 2026 at ${clock(said)}</span></summary><div><p>${said.text || 'The van broke down on the way to you.'}</p></div></details>`;
  return {
    name: 'folded',
    over: '#corr',
    says,
    html: page(
      'My repairs',
      'body{font:19px/1.4 Arial;margin:0 auto;max-width:960px}.corr{border-top:1px solid #b1b4b6;padding:12px 0}.dte{float:right}',
      `<h1>Repair 20931</h1><div id="corr">${says.toReversed().map(letter).join('')}</div><form><label for="r">Your message</label><textarea id="r"></textarea><button>Send message</button></form>`,
      'en',
    ),
  };
}

/** A webmail of 2003: tables within tables, not one name, and what is answered below in plain text. */
function tables(): Layout {
  const says = [
    line('Katrin Behrens', '2026-02-09T18:22', 'Ferien: Hallo Jens,\nwann willst du die Kinder nehmen?\nKatrin'),
    line('Jens Behrens', '2026-02-10T07:05', 'AW: Ferien: Die erste Woche, vom 30.03. bis 05.04., wenn das passt.'),
    line('Katrin Behrens', '2026-02-10T12:48', 'AW: Ferien: Passt. Uebergabe am Sonntag um 17 Uhr?'),
    line('Jens Behrens', '2026-02-11T06:59', 'AW: Ferien: 18 Uhr waere besser.'),
  ];
  const row = (label: string, value: string) =>
    `<tr><td bgcolor="#dddddd" width="90" align="right"><font size="2"><b>${label}</b></font></td><td><font size="2">${value}</font></td></tr>`;
  const words = (said: Line) => said.text.replace(/^(?:AW: )?Ferien: /, '');
  const when = ({ at }: Line) => `${at.slice(8, 10)}.${at.slice(5, 7)}.2026 ${at.slice(11, 16)}`;
  const mail = (said: Line, at: number) => {
    const before = says[at - 1];
    const answered = before
      ? `\n\n----- Urspr&uuml;ngliche Nachricht -----\nVon: ${before.who}\nGesendet: ${when(before)}\n\n${words(before).replace(/^/gm, '&gt; ')}`
      : '';
    return `<tr><td><table width="100%">${row('Von:', `${said.who} &lt;${said.who === 'Jens Behrens' ? 'jens' : 'katrin'}@example.org&gt;`)}${row('An:', said.who === 'Jens Behrens' ? 'Katrin Behrens' : 'Jens Behrens')}${row('Datum:', `${['Mo', 'Di', 'Di', 'Mi'][at]}, ${when(said)}`)}${row('Betreff:', at ? 'AW: Ferien' : 'Ferien')}</table><table><tr><td><pre>${words(said)}${answered}</pre></td></tr></table><font size="1"><a href="#a">Antworten</a> | <a href="#l">L&ouml;schen</a></font><hr noshade size="1"></td></tr>`;
  };
  return {
    name: 'tables',
    over: '#m',
    says,
    html: page(
      'Postfach',
      '',
      `<table width="100%"><tr valign="top"><td width="140" bgcolor="#cccccc"><a href="#p">Posteingang (3)</a><br><a href="#g">Gesendet</a></td><td><table id="m" width="100%">${says.map(mail).join('')}</table></td></tr></table>`,
      'de',
    ),
  };
}

/** In a shadow root: runs of one author beside a face, days above and no time of day, a part of the rows at a time, of unlike heights. */
function runsInView(): Layout {
  const things = [
    'the blue coat',
    'his book',
    'the slip for the farm trip, which both of us have to sign before Thursday or he stays behind at school all day',
    'swimming',
  ];
  const says = Array.from(
    { length: 72 },
    (_, at): Line =>
      line(
        Math.floor(at / 3) % 2 ? 'Ewa Nowak' : 'Daniel Price',
        `2026-06-${String(1 + Math.floor(at / 9)).padStart(2, '0')}T00:00`,
        `${at + 1}. About ${things[(at * 5) % things.length]}.`,
      ),
  );
  const script = `customElements.define('co-talk', class extends HTMLElement {
  connectedCallback() {
    const lines = ${JSON.stringify(says)};
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>.view{height:420px;overflow-y:auto;overflow-anchor:none;position:relative;font:15px sans-serif}.float{position:sticky;top:0;text-align:center;background:#fff;height:20px}.run{display:flex;gap:10px;padding:4px 12px}.run img{width:34px;height:34px}.say{background:#eef;border-radius:8px;padding:8px;margin:2px 0;max-width:340px;line-height:24px}.dsep{text-align:center;height:28px}</style><div class="view"><div class="float"></div><div class="top"></div><div class="rows"></div><div class="bot"></div></div>';
    const [view, float, top, rows, bot] = ['.view', '.float', '.top', '.rows', '.bot'].map((name) => root.querySelector(name));
    const dayOf = (one) => new Date(one.at).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    const runs = [];
    for (const one of lines) { const last = runs.at(-1); if (last && last[0].who === one.who && last[0].at === one.at) last.push(one); else runs.push([one]); }
    const opens = (at) => at === 0 || runs[at - 1][0].at !== runs[at][0].at;
    const heights = runs.map((run, at) => 8 + run.reduce((sum, one) => sum + (one.text.length > 60 ? 92 : 44), 0) + (opens(at) ? 28 : 0));
    const draw = () => {
      let [y, first] = [0, 0];
      while (first < runs.length - 1 && y + heights[first] < view.scrollTop - 300) y += heights[first++];
      let [last, end] = [first, y];
      while (last < runs.length && end < view.scrollTop + 800) end += heights[last++];
      float.textContent = dayOf(runs[Math.min(runs.length - 1, first + 2)][0]);
      top.style.height = y + 'px';
      bot.style.height = heights.slice(last).reduce((a, b) => a + b, 0) + 'px';
      rows.innerHTML = runs.slice(first, last).map((run, at) => (opens(first + at) ? '<div class="dsep">' + dayOf(run[0]) + '</div>' : '') + '<div class="run"><img alt="' + run[0].who + '" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><div>' + run.map((one) => '<div class="say">' + one.text + '</div>').join('') + '</div></div>').join('');
    };
    view.addEventListener('scroll', draw);
    draw(); view.scrollTop = 1e6; draw();
  }
});`;
  return {
    name: 'runs-in-view',
    over: 'co-talk',
    says,
    virtual: true,
    hides: says.map((_, at) => at),
    html: page(
      'Handover book',
      'body{margin:0;font:15px sans-serif}',
      `<h1>Handover book</h1><co-talk></co-talk><p><label>Add a line <input></label></p><script>${script}</script>`,
      'en',
    ),
  };
}

export const NEWCOMERS: readonly Layout[] = [folded(), tables(), runsInView()];
