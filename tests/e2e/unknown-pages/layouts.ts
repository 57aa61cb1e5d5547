import { clock, day, escaped, type Line, runs, talk } from './said';

/** A page that Evenkeel has no adapter for, and what it shows. */
export interface Layout {
  readonly name: string;
  readonly html: string;
  /** Earliest first. `who` is absent where the page does not show it, or only by its looks. */
  readonly says: readonly Line[];
  /** A selector of what the user would point at. */
  readonly over: string;
  /** Places of messages whose author the page does not show, though it knows. */
  readonly hides?: readonly number[];
  /** Another conversation of the page looks more like one: the keyboard goes on to this one. */
  readonly second?: true;
  /** Only part of the messages is in the page at a time. */
  readonly virtual?: true;
}

const page = (title: string, style: string, body: string, attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,">
<style>body { margin: 0; font: 16px/1.5 sans-serif } ${style}</style><body>${body}`;

const unknown = (lines: readonly Line[]): readonly Line[] => lines.map(({ text, at }) => ({ text, at }));

/** Nothing but the side and the colour says who wrote. */
function sides(): Layout {
  const lines = talk(['Maya', 'Sam']);
  const bubble = (line: Line) =>
    `<div class="flex ${line.who === 'Sam' ? 'justify-end' : 'justify-start'} mb-2"><div class="rounded px-3 ${line.who === 'Sam' ? 'bg-blue' : 'bg-grey'}"><p>${escaped(line.text)}</p><span class="text-xs">${clock(line)}</span></div></div>`;
  const days = runs(lines, (a, b) => day(a) === day(b)).map(
    (run) => `<div class="text-center my-2"><span>${run[0] ? day(run[0]) : ''}</span></div>${run.map(bubble).join('')}`,
  );
  return {
    name: 'sides',
    over: '.scroll',
    html: page(
      'Talk',
      '.flex { display: flex } .justify-end { justify-content: flex-end } .mb-2 { margin-bottom: 8px } .rounded { border-radius: 12px; padding: 4px 12px; max-width: 60% } .bg-blue { background: #cde } .bg-grey { background: #eee } .text-center { text-align: center } .text-xs { font-size: 12px } p { margin: 0 }',
      `<nav><a href="#a">Home</a><a href="#b">Contacts</a><a href="#c">Calendar</a><a href="#d">Settings</a></nav>
<section><div class="top"><b>Maya</b><span>last seen 10:15</span></div><div class="scroll">${days.join('')}</div>
<form><textarea placeholder="Write a message"></textarea><button>Send</button></form></section>`,
    ),
    says: unknown(lines),
  };
}

/** A list of letters in a table, each by somebody else's address. */
function mails(): Layout {
  const lines = talk(['Maya Brandt', 'Sam Okoro']).map((line, at) => ({ ...line, text: `Saturday: Letter ${at + 1}: ${line.text}` }));
  const row = (line: Line, at: number) =>
    `<tr class="${at % 3 ? 'seen' : 'seen flagged'}"><td><input type="checkbox" aria-label="Select"></td><td>${line.who} &lt;${line.who === 'Maya Brandt' ? 'maya' : 'sam'}@example.org&gt;</td><td>Saturday</td><td>${escaped(line.text.replace('Saturday: ', ''))}</td><td>${day(line)} ${clock(line)}</td></tr>`;
  return {
    name: 'mails',
    over: 'table',
    html: page(
      'Letters',
      'table { border-collapse: collapse; width: 100% } td, th { border-bottom: 1px solid #ccc; padding: 4px; text-align: left }',
      `<header><h1>Letters about Saturday</h1></header><div class="pane"><table><thead><tr><th></th><th>From</th><th>Subject</th><th>Words</th><th>Sent</th></tr></thead><tbody>${lines.map(row).join('')}</tbody></table></div><footer><p>Page 1 of 1</p></footer>`,
    ),
    says: lines,
  };
}

/** A forum's posts: the author in a column of their own with rank and number of posts, quotes, signatures. */
function forum(): Layout {
  const lines = talk(['old_oak', 'Priya']);
  const post = (line: Line, at: number) =>
    `<div class="post ${at % 2 ? 'bg1' : 'bg2'}" id="p${8120 + 7 * at}"><dl class="postprofile"><dt><a href="/member.php?u=${line.who === 'Priya' ? 12 : 31}" class="username">${line.who}</a></dt><dd class="profile-rank">${line.who === 'Priya' ? 'Moderator' : 'Member'}</dd><dd class="profile-posts">Posts: ${line.who === 'Priya' ? 410 : 52}</dd></dl>
<div class="postbody"><p class="post-time">${day(line)}, ${clock(line)}</p><div class="content">${at === 3 ? '<blockquote><cite>old_oak wrote:</cite>He needs his inhaler.</blockquote>' : ''}${escaped(line.text)}</div></div><ul class="post-buttons"><li><a href="#q" role="button">Quote</a></li><li><a href="#r" role="button">Report</a></li></ul></div>`;
  return {
    name: 'forum',
    over: '#wrap',
    html: page(
      'Handovers – Page 1',
      '.post { display: grid; grid-template-columns: 140px 1fr; border: 1px solid #bbb; margin: 6px; padding: 6px } dl { margin: 0 }',
      `<div id="wrap"><h2>Handovers</h2><div class="pagination"><a href="#1">1</a><a href="#2">2</a></div>${lines.map(post).join('')}<div class="pagination"><a href="#1">1</a><a href="#2">2</a></div></div>`,
    ),
    says: lines,
  };
}

/** A support desk: initials in circles stand for people, and every entry says whether it is public. */
function desk(): Layout {
  const lines = talk(['Rosa Lind', 'Tom Hale']);
  const entry = (line: Line, at: number) =>
    `<li class="css-${at % 2 ? '1a' : '9z'}k2"><div class="css-4pp" aria-hidden="true">${line.who === 'Tom Hale' ? 'TH' : 'RL'}</div><div class="css-77x"><div class="css-h0"><span class="css-q1">${line.who === 'Tom Hale' ? 'Agent' : 'Customer'}</span><span class="css-q2">${at === 4 ? 'Internal note' : 'Public reply'}</span><time datetime="${line.at}">${clock(line)}</time></div><div class="css-b0">${escaped(line.text)}</div></div><div class="css-menu"><button>More</button></div></li>`;
  return {
    name: 'desk',
    over: 'ol',
    html: page(
      'Ticket 4411',
      'li { display: flex; gap: 8px; padding: 6px; list-style: none } .css-4pp { width: 32px; height: 32px; border-radius: 16px; background: #ddd; text-align: center }',
      `<aside><ul><li><a href="#1">Open tickets</a></li><li><a href="#2">My tickets</a></li><li><a href="#3">Closed tickets</a></li></ul></aside><main><h1>Saturday handover</h1><p>Status: Open</p><ol>${lines.map(entry).join('')}</ol></main>`,
    ),
    says: unknown(lines),
  };
}

/** Answers below what they answer. */
function comments(): Layout {
  const lines = talk(['Noor', 'Eli']);
  const parents = [-1, 0, 1, -1, 3, 3, 5, -1, 7, 8, 8, -1];
  const comment = (at: number): string => {
    const line = lines[at];
    if (!line) return '';
    const answers = parents.flatMap((parent, child) => (parent === at ? [comment(child)] : [])).join('');
    return `<div class="${parents[at] === -1 ? 'comment' : 'comment comment--reply'}"><div class="comment__meta"><a class="comment__author" href="/u/${line.who}">${line.who}</a> · <time datetime="${line.at}">${day(line)}</time></div><div class="comment__text"><p>${escaped(line.text)}</p></div><div class="comment__actions"><button>Reply</button><button>Share</button></div>${answers && `<div class="comment__children">${answers}</div>`}</div>`;
  };
  return {
    name: 'comments',
    over: 'section',
    html: page(
      'Comments',
      '.comment { margin: 8px; padding-left: 12px; border-left: 2px solid #bbb }',
      `<article><h1>Where we hand over</h1><p>The gate on the north side is open until six. Please park on the left.</p></article><section><h2>${lines.length} comments</h2>${parents.flatMap((parent, at) => (parent === -1 ? [comment(at)] : [])).join('')}</section>`,
    ),
    says: lines,
  };
}

/** Recycled rows, laid out one by one: of 120 messages about twenty are in the page, in any order. */
function virtual(): Layout {
  const lines = Array.from(
    { length: 120 },
    (_, at): Line => ({
      who: Math.floor(at / 2) % 3 ? 'Kim' : 'Jo',
      text: `Note ${at + 1} about the ${['bag', 'coat', 'book', 'lunch'][at % 4]}.`,
      at: new Date(Date.UTC(2026, 3, 1, 8, 11 * at)).toISOString(),
    }),
  );
  const script = `
const lines = ${JSON.stringify(lines)};
const box = document.getElementById('box'), inner = document.getElementById('inner');
inner.style.height = lines.length * 56 + 'px';
const pool = [];
for (let i = 0; i < 24; i++) {
  const row = document.createElement('div');
  row.className = 'vrow';
  row.innerHTML = '<strong></strong><span class="t"></span><div class="w"></div>';
  inner.append(row);
  pool.push(row);
}
const draw = () => {
  const first = Math.max(0, Math.min(lines.length - pool.length, Math.floor(box.scrollTop / 56) - 6));
  for (let at = first; at < first + pool.length; at++) {
    const row = pool[at % pool.length], line = lines[at];
    row.style.transform = 'translateY(' + at * 56 + 'px)';
    row.children[0].textContent = line.who;
    row.children[1].textContent = line.at.slice(0, 10) + ' ' + line.at.slice(11, 16);
    row.children[2].textContent = line.text;
  }
};
box.addEventListener('scroll', draw);
box.scrollTop = 1e6;
draw();`;
  return {
    name: 'virtual',
    over: '#box',
    html: page(
      'Notes of Jo and Kim',
      '#box { height: 480px; overflow-y: auto } #inner { position: relative } .vrow { position: absolute; top: 0; left: 0; right: 0; height: 56px } .t { margin-inline-start: 8px; color: #555 }',
      `<h1>Notes of Jo and Kim</h1><div id="box"><div id="inner"></div></div><input placeholder="Write a note"><script>${script}</script>`,
    ),
    says: lines,
    virtual: true,
  };
}

/** A feed: the newest stands at the top. */
function feed(): Layout {
  const lines = talk(['Ada', 'Ben']);
  const card = (line: Line) =>
    `<section class="card"><header><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><h3>${line.who}</h3><small>${day(line)} at ${clock(line)}</small></header><div>${escaped(line.text)}</div><footer><button>Like</button><button>Answer</button></footer></section>`;
  return {
    name: 'feed',
    over: '.wall',
    html: page(
      'What is new',
      '.card { border: 1px solid #ccc; margin: 8px; padding: 8px } header { display: flex; gap: 8px }',
      `<div class="wall">${lines.toReversed().map(card).join('')}</div>`,
    ),
    says: lines,
  };
}

const GERMAN = [
  'Bist du am Samstag um zehn da?',
  'Ja, am Nordtor.',
  'Er braucht sein Asthmaspray.',
  'Danke, habe ich.',
  'Das Schwimmabzeichen muss bis Montag dran.',
  'Das mache ich am Sonntag.',
  'Der Zahnarzt ist jetzt um 15:40.',
  'Gut. Soll ich ihn bringen?',
];

/** Bubbles in groups of one author, in German, with a name over each group. */
function german(): Layout {
  const lines = talk(['Jana Groß', 'Uwe Groß'], GERMAN);
  const group = (run: readonly Line[]) =>
    `<div class="gruppe"><div class="absender">${run[0]?.who}</div><div class="blasen">${run.map((line) => `<div class="blase nachricht" data-zeit="${line.at}"><span>${escaped(line.text)}</span><span class="uhrzeit">${clock(line)} Uhr</span></div>`).join('')}</div></div>`;
  const days = runs(lines, (a, b) => day(a) === day(b)).map(
    (run) =>
      `<div class="tag">${run[0] ? day(run[0], 'de-DE') : ''}</div>${runs(run, (a, b) => a.who === b.who)
        .map(group)
        .join('')}`,
  );
  return {
    name: 'german',
    over: '.verlauf',
    html: page(
      'Unterhaltung',
      '.blase { background: #eef; border-radius: 10px; padding: 4px 10px; margin: 2px; width: fit-content } .tag { text-align: center }',
      `<div id="app"><div class="verlauf">${days.join('')}</div></div>`,
      'lang="de"',
    ),
    says: lines,
  };
}

const ARABIC = [
  'هل أنت متاح يوم السبت؟',
  'نعم، سأكون عند الباب.',
  'يحتاج إلى جهاز الاستنشاق.',
  'شكرا لك.',
  'موعد الطبيب تغير.',
  'حسنا، هل آخذه؟',
];

/** Right to left, with Arabic digits, the list laid out from the bottom up. */
function arabic(): Layout {
  const lines = talk(['سارة', 'كريم'], ARABIC);
  const digits = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
  const row = (line: Line) =>
    `<li class="item"><bdi class="nick">${line.who}</bdi> <span class="when">${digits(clock(line))}</span><p>${line.text}</p></li>`;
  return {
    name: 'arabic',
    over: 'ul',
    html: page(
      'محادثة',
      'ul { display: flex; flex-direction: column-reverse; list-style: none }',
      `<main><h1>محادثة</h1><ul>${lines.toReversed().map(row).join('')}</ul></main>`,
      'lang="ar" dir="rtl"',
    ),
    says: lines,
  };
}

export const LAYOUTS: readonly Layout[] = [sides(), mails(), forum(), desk(), comments(), virtual(), feed(), german(), arabic()];
