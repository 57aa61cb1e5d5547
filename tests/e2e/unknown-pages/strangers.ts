import type { Layout } from './layouts';
import type { Line } from './said';

/** Pages as a stranger meets them, written by hand and without knowing how they are read: no two are built alike. */

const page = (title: string, style: string, body: string, attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,">
<style>${style}</style><body>${body}`;

const line = (who: string | undefined, at: string, text: string): Line => ({ ...(who && { who }), text, at: `${at}:00.000Z` });
const hour = ({ at }: Line): string => at.slice(11, 16);
const all = (lines: readonly Line[], html: (line: Line, at: number) => string): string => lines.map(html).join('');

/** Components of a framework: made-up names and attributes, not one tag that means anything. */
function components(): Layout {
  const says = [
    line('Priya', '2026-05-02T08:14', 'Has anyone seen the green lunch box?'),
    line('Owen', '2026-05-02T08:15', 'It was in the hall on Friday. Ask at the desk?'),
    line('Owen', '2026-05-02T08:15', 'The lady there is called June.'),
    line('Hanna', '2026-05-02T08:31', 'June has it'),
    line('Priya', '2026-05-02T08:40', 'Wonderful.\nI will fetch it at three.'),
    line('Hanna', '2026-05-03T19:02', 'Owen: can you take both of them on Monday?'),
    line('Owen', '2026-05-03T19:20', 'Yes'),
  ];
  const row = (said: Line, at: number) =>
    `<app-entry _ngcontent-kpx-c41="" _nghost-kpx-c40="" class="ng-star-inserted"><div _ngcontent-kpx-c40="" class="a3f"><div _ngcontent-kpx-c40="" class="b7e" style="background:hsl(${at * 40} 50% 70%)">${said.who?.[0]}</div><div _ngcontent-kpx-c40="" class="c1a"><div _ngcontent-kpx-c40="" class="d90"><div _ngcontent-kpx-c40="" class="e2"> ${said.who} </div><div _ngcontent-kpx-c40="" class="e3"> ${said.at.slice(8, 10)}/05/2026 ${hour(said)} </div></div><app-rich _ngcontent-kpx-c40="" _nghost-kpx-c39=""><div _ngcontent-kpx-c39="" class="f5">${said.text.replace('\n', '<br _ngcontent-kpx-c39="">')}</div></app-rich><!----></div></div></app-entry><!---->`;
  return {
    name: 'class-group',
    over: 'app-stream',
    says,
    html: page(
      'Group 4',
      'body{margin:0;font:15px/1.4 system-ui}app-root,app-stream,app-entry,app-rich{display:block}app-stream{height:80vh;overflow:auto}.a3f{display:flex;gap:10px;padding:8px 16px}.b7e{width:36px;height:36px;border-radius:50%;display:grid;place-items:center}.d90{display:flex;gap:8px}.e2{font-weight:600}.e3{color:#777;font-size:12px}',
      `<app-root _nghost-kpx-c43="" ng-version="17.3.1" lang="en-GB"><app-top _ngcontent-kpx-c43=""><div class="z1">Class group</div><div class="z2">3 members</div></app-top><app-stream _ngcontent-kpx-c43="">${all(says, row)}</app-stream><app-write><div contenteditable="true" style="border:1px solid #999;margin:12px;padding:8px">Write something</div></app-write></app-root>`,
    ),
  };
}

/** A portal's letters: a table, initials, a day without a year, a file in a column of its own. */
function letters(): Layout {
  const says = [
    line('R.T.', '2026-05-03T00:00', 'Please confirm the handover on Friday.'),
    line('K.B.', '2026-05-04T00:00', 'Confirmed, 17:00 at the library.'),
    line('R.T.', '2026-05-09T00:00', 'The dentist has moved to the 21st.'),
    line('R.T.', '2026-05-12T00:00', 'Any news about the form?'),
    line('K.B.', '2026-05-12T00:00', 'Signed. A copy is attached.'),
    line('K.B.', '2026-06-01T00:00', 'I return on 3 June.'),
  ];
  const day = ({ at }: Line) => `${Number(at.slice(8, 10))} ${at.slice(5, 7) === '05' ? 'May' : 'June'}`;
  return {
    name: 'letters',
    over: '#letters tbody',
    says,
    html: page(
      'Your letters',
      'body{font:16px Georgia,serif;max-width:900px;margin:2em auto}table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:6px 10px;text-align:left}',
      `<h1>Case 1182: letters</h1><p>You can print any letter.</p><table id="letters"><thead><tr><th>From</th><th>Date</th><th>Letter</th><th>File</th><th></th></tr></thead><tbody>${all(says, (said, at) => `<tr><td>${said.who}</td><td>${day(said)}</td><td>${said.text}</td><td>${at === 4 ? '<a href="#form">form.pdf</a> (82 kB)' : '–'}</td><td><a href="#p${at}">Print</a></td></tr>`)}</tbody></table><p>6 letters in all</p>`,
    ),
  };
}

/** A face stands only by the first bubble of a run, and what one wrote oneself has no name at all. */
function faces(): Layout {
  const says = [
    line('Tomos', '2026-03-14T09:02', 'Morning! Is she still asleep?'),
    line('Tomos', '2026-03-14T09:03', 'Her kit is by the door.'),
    line(undefined, '2026-03-14T09:10', 'Just woke up.'),
    line(undefined, '2026-03-14T09:10', 'Porridge first, then the kit.'),
    line('Tomos', '2026-03-14T09:11', 'Ha, of course'),
    line(undefined, '2026-03-15T18:40', 'They won three to two!'),
    line('Tomos', '2026-03-15T18:44', 'Tell her well done from me.'),
    line('Tomos', '2026-03-15T18:44', 'And from Nia too.'),
    line(undefined, '2026-03-16T07:05', 'Will do'),
  ];
  const face = `<img alt="Tomos" width="28" height="28" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">`;
  let day = '';
  const row = (said: Line, at: number) => {
    const divider =
      said.at.slice(0, 10) === day
        ? ''
        : `<div class="day"><span>${['Saturday 14', 'Sunday 15', 'Monday 16'][Number(said.at.slice(8, 10)) - 14]} March 2026</span></div>`;
    day = said.at.slice(0, 10);
    const first = says[at - 1]?.who !== said.who || divider;
    return `${divider}<div class="row ${said.who ? 'in' : 'out'}">${said.who ? (first ? face : '<i class="gap"></i>') : ''}<div class="bubble">${said.text}<small>${hour(said)}${said.who ? '' : ' ✓✓'}</small></div></div>`;
  };
  return {
    name: 'faces',
    over: '.chat',
    says,
    hides: [1, 7],
    html: page(
      'Chat',
      'body{margin:0;font:16px sans-serif;background:#e8ece4}.chat{height:420px;overflow-y:scroll;padding:12px}.day{text-align:center;margin:12px}.row{display:flex;gap:8px;margin:3px 0;align-items:end}.out{justify-content:end}.bubble{background:#fff;border-radius:14px;padding:8px 12px;max-width:60%}.out .bubble{background:#cfe8c6}.gap{width:28px}small{margin-left:10px;color:#666}',
      `<header><h2>Tomos</h2><p>last seen today at 07:10</p></header><div class="chat">${all(says, row)}</div><form><input placeholder="Message"><button>Send</button></form>`,
    ),
  };
}

/** A school's notices in three languages: the labels of sender and date are in the language of each. */
function notices(): Layout {
  const says = [
    line('Frau Brandt', '2026-05-04T07:30', 'Liebe Eltern, am Donnerstag gehen wir in den Wald. Bitte Gummistiefel mitgeben.'),
    line('Mme Lefèvre', '2026-05-05T16:05', 'Bonjour, la sortie au musée est reportée au 19 mai. Merci de votre patience.'),
    line('Mr Gethin', '2026-05-06T12:10', 'Annwyl rieni, bydd y clwb nofio yn dechrau am bedwar o’r gloch.'),
    line('Frau Brandt', '2026-05-07T18:45', 'Danke an alle! Es fehlen noch zwei Einwilligungen.'),
    line('Mr Gethin', '2026-05-08T09:00', 'Diolch. Peidiwch ag anghofio tywel.'),
  ];
  const head = (said: Line) => {
    const day = Number(said.at.slice(8, 10));
    if (said.who?.startsWith('Frau'))
      return `<dt>Von</dt><dd>${said.who}</dd><dt>An</dt><dd>Eltern der 4b</dd><dt>Gesendet</dt><dd>${day}. Mai 2026 um ${hour(said)} Uhr</dd>`;
    if (said.who?.startsWith('Mme'))
      return `<dt>De</dt><dd>${said.who}</dd><dt>À</dt><dd>Parents du CM1</dd><dt>Envoyé</dt><dd>le ${day} mai 2026 à ${hour(said).replace(':', 'h')}</dd>`;
    return `<dt>Oddi wrth</dt><dd>${said.who}</dd><dt>At</dt><dd>Rhieni Blwyddyn 4</dd><dt>Anfonwyd</dt><dd>${day} Mai 2026 am ${hour(said)}</dd>`;
  };
  const language = ({ who }: Line) => (who?.startsWith('Frau') ? 'de' : who?.startsWith('Mme') ? 'fr' : 'cy');
  return {
    name: 'notices',
    over: '#notices',
    says,
    html: page(
      'Mitteilungen',
      'body{font:16px/1.5 sans-serif;margin:2em}dl{display:grid;grid-template-columns:auto 1fr;gap:0 1em;font-size:14px;color:#555}dd{margin:0}#notices>div{border-left:4px solid #69c;padding:0 1em;margin:1.5em 0}',
      `<h1>École – Schule – Ysgol</h1><div id="notices">${all(says, (said) => `<div lang="${language(said)}"><dl>${head(said)}</dl><p>${said.text}</p></div>`)}</div>`,
      'lang="de"',
    ),
  };
}

/** From right to left, with the digits and halves of the day of its language, and the day in words. */
function arabic(): Layout {
  const says = [
    line('ليلى', '2026-05-02T09:41', 'هل استيقظ يوسف؟'),
    line('كريم', '2026-05-02T09:45', 'نعم، وهو يتناول الفطور.'),
    line('كريم', '2026-05-02T09:46', 'سنصل في العاشرة'),
    line('ليلى', '2026-05-02T21:15', 'شكرا. لا تنس الدواء من فضلك.'),
    line('كريم', '2026-05-02T21:20', 'تم'),
  ];
  const clock = (said: Line) => {
    const hours = Number(hour(said).slice(0, 2));
    return `${hours % 12}:${hour(said).slice(3)} ${hours < 12 ? 'ص' : 'م'}`.replace(/\d/g, (digit) =>
      String.fromCharCode(0x660 + Number(digit)),
    );
  };
  return {
    name: 'breakfast',
    over: 'ul.talk',
    says,
    hides: [0, 1, 2, 3, 4],
    html: page(
      'محادثة',
      'body{font:18px sans-serif;margin:1em}ul{list-style:none;padding:0}li{margin:8px 0}li>b{display:block}li>em{font-size:13px;color:#666;font-style:normal}.day{text-align:center}',
      `<ul class="talk"><li class="day">٢ مايو ٢٠٢٦</li>${all(says, (said) => `<li><b>${said.who}</b><bdi>${said.text}</bdi> <em>${clock(said)}</em></li>`)}</ul><textarea placeholder="اكتب رسالة"></textarea>`,
      'lang="ar" dir="rtl"',
    ),
  };
}

/** The newest first, with what the site says by itself between, and buttons below each. */
function feed(): Layout {
  const says = [
    line('Bethan Rowe', '2026-05-11T17:00', 'Can someone swap the Thursday run with me?'),
    line('Idris', '2026-05-11T18:30', 'I can. Is it still at six?'),
    line('Bethan Rowe', '2026-05-11T18:32', 'Yes, six. Thank you!'),
    line('Carys Pugh', '2026-05-12T08:05', 'Reminder: the pool is closed this week.'),
    line('Idris', '2026-05-12T08:09', 'Noted.'),
  ];
  const ago = ['yesterday', '22 h', '22 h', '8 h', 'now'];
  const item = (said: Line, at: number) =>
    `<div class="item"><div class="by"><a href="#who">${said.who}</a> · <time datetime="${said.at}">${ago[at]}</time></div><div class="said">${said.text}</div><div class="bar"><button>Like</button>${at === 3 ? '<span>4</span>' : ''}<button>Reply</button><button>Report</button>${at === 0 ? '<a href="#more">3 more</a>' : ''}</div></div>`;
  const [first, second, third, fourth, fifth] = says.map(item);
  return {
    name: 'wall',
    over: '#wall',
    says,
    html: page(
      'Wall',
      'body{margin:0 auto;max-width:600px;font:15px/1.5 sans-serif}.item{border:1px solid #ddd;border-radius:8px;padding:12px;margin:12px 0}.sys{color:#777;text-align:center}.bar{display:flex;gap:8px}',
      `<h1>Swim parents</h1><div id="wall">${fifth}<p class="sys">Idris changed the group's picture</p>${fourth}${third}<p class="sys">Carys Pugh joined</p>${second}${first}<p class="sys">Bethan Rowe created this group</p></div><button>Load older</button>`,
    ),
  };
}

/** Mails as cards: what is folded shows one line of its words, what is unfolded a head, the words and what they answer. */
function cards(): Layout {
  const says = [
    line('Marta Lind', '2026-02-03T10:12', 'Hello Jon, the club wants the fee by Friday. Could you pay half?'),
    line('Jon Ames', '2026-02-03T12:40', 'Hello Marta, I can pay half next week, once my wages are in.'),
    line('Marta Lind', '2026-02-04T08:01', 'That is fine. I will tell them.\nMarta'),
    line('Jon Ames', '2026-02-10T20:16', 'Paid just now. The receipt is below.\nJon'),
  ];
  const [one, two, three, four] = says as [Line, Line, Line, Line];
  const folded = (said: Line, day: string) =>
    `<div class="card shut" role="button" tabindex="0" aria-expanded="false"><span class="nm">${said.who}</span><span class="snip">${said.text}</span><span class="dt">${day}</span></div>`;
  const open = (said: Line, to: string, when: string, after: string) =>
    `<div class="card"><div class="hd"><div><span class="nm">${said.who}</span> <span class="ad">&lt;${said.who?.split(' ')[0]?.toLowerCase()}@example.org&gt;</span><div class="to">to ${to}</div></div><span class="dt">${when}</span><button aria-label="Reply">↩</button><button aria-label="More">⋮</button></div><div class="bd"><div>${said.text.replace('\n', '<br>')}</div>${after}</div></div>`;
  return {
    name: 'cards',
    over: '.cards',
    says,
    html: page(
      'The fee',
      'body{font:14px/1.5 sans-serif;margin:0 2em}.card{border-bottom:1px solid #ccc;padding:10px}.shut{display:flex;gap:12px}.shut .snip{flex:1;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;color:#666}.hd{display:flex;gap:12px}.hd>div{flex:1}.nm{font-weight:bold}.to,.ad{color:#666}',
      `<h1>The fee</h1><div class="cards">${folded(one, '3 Feb 2026')}${folded(two, '3 Feb 2026')}${open(three, 'Jon', 'Wed, 4 Feb 2026, 08:01', `<div class="q">On 3 Feb 2026, Jon Ames wrote:<blockquote>${two.text}</blockquote></div>`)}${open(four, 'Marta', 'Tue, 10 Feb 2026, 20:16', `<blockquote>On 4 Feb 2026, Marta Lind wrote:<br>${three.text.replace('\n', '<br>')}</blockquote>`)}</div>`,
    ),
  };
}

/** As below a letter: who wrote it, and when, stands after the words. */
function signed(): Layout {
  const says = [
    line('Elin', '2026-04-01T08:00', 'She left her glasses at yours.'),
    line('Rhys', '2026-04-01T08:20', 'Found them under the sofa.'),
    line('Elin', '2026-04-01T08:22', 'Good.'),
    line('Elin', '2026-04-02T15:10', 'Could they go in her bag tonight?'),
    line('Rhys', '2026-04-02T15:55', 'They are in the front pocket'),
    line('Elin', '2026-04-02T16:00', 'Good.'),
  ];
  return {
    name: 'signed',
    over: 'section',
    says,
    html: page(
      'Notebook',
      'body{font:17px/1.5 Georgia,serif;max-width:640px;margin:auto}div.n p{margin:0}div.n{margin:1.2em 0;background:#fdf7e3;padding:.6em 1em}.s{text-align:right;font-size:.8em}',
      `<section><h2>Our notebook</h2>${all(says, (said) => `<div class="n"><p>${said.text}</p><div class="s">— <span>${said.who}</span>, <span>${Number(said.at.slice(8, 10))} April 2026, ${hour(said)}</span></div></div>`)}</section>`,
    ),
  };
}

/** Many of them quote what another wrote, with that person's name and time. */
function quoting(): Layout {
  const says = [
    line('Aled', '2026-06-01T10:00', 'Passport forms: who has them?'),
    line('Gwen', '2026-06-01T10:20', 'I do. They need both signatures.'),
    line('Aled', '2026-06-01T10:25', 'When can you bring them?'),
    line('Gwen', '2026-06-01T11:00', 'Sunday.'),
    line('Aled', '2026-06-01T11:02', 'Sunday is fine.'),
    line('Gwen', '2026-06-01T11:40', 'And the photographs?'),
  ];
  const quotes: Readonly<Record<number, number>> = { 1: 0, 2: 1, 4: 3, 5: 1 };
  const post = (said: Line, at: number) => {
    const other = says[quotes[at] ?? -1];
    return `<div class="post" id="p${at}"><div class="meta"><strong>${said.who}</strong><span>1 June 2026 ${hour(said)}</span></div><div class="content">${other ? `<div class="quoted"><div class="ref"><strong>${other.who}</strong> <span>1 June 2026 ${hour(other)}</span></div><div>${other.text}</div></div>` : ''}<div>${said.text}</div></div></div>`;
  };
  return {
    name: 'quoting',
    over: '.posts',
    says,
    html: page(
      'Forms',
      'body{font:15px/1.5 sans-serif;margin:1em 3em}.post{padding:10px;border-top:1px solid #ddd}.meta{display:flex;gap:1em}.quoted{border-left:3px solid #999;background:#f2f2f2;padding:4px 10px;margin:4px 0}.ref{font-size:12px}',
      `<h1>Forms</h1><div class="posts">${all(says, post)}</div>`,
    ),
  };
}

/** Two conversations side by side; only the right one is meant. */
function sideBySide(): Layout {
  const says = [
    line('Nell', '2026-07-01T13:00', 'Can he stay until seven on Sunday?'),
    line('Piotr', '2026-07-01T13:04', 'Until half past six, please.'),
    line('Nell', '2026-07-01T13:05', 'All right.'),
    line('Piotr', '2026-07-01T13:30', 'Thanks'),
  ];
  const other = [
    line('Dilys', '2026-07-01T12:00', 'Rota for July is up.'),
    line('Nell', '2026-07-01T12:10', 'I cannot do the ninth.'),
    line('Dilys', '2026-07-01T12:11', 'Swapped with Pam.'),
    line('Pam', '2026-07-01T12:40', 'Fine by me'),
    line('Nell', '2026-07-01T12:41', 'Thanks'),
  ];
  const pane = (id: string, title: string, lines: readonly Line[]) =>
    `<div class="pane" id="${id}"><div class="top">${title}</div><div class="list">${all(lines, (said) => `<div class="m"><span class="u">${said.who}</span><span class="x">${said.text}</span><span class="t" title="2026-07-01 ${hour(said)}">${hour(said)}</span></div>`)}</div><input placeholder="Reply to ${title}"></div>`;
  return {
    name: 'side-by-side',
    over: '#right .list',
    second: true,
    says,
    hides: [0, 1, 2, 3],
    html: page(
      'Desk',
      'body{margin:0;font:14px sans-serif}.desk{display:grid;grid-template-columns:1fr 1fr;height:400px}.pane{border:1px solid #ccc;overflow:auto}.top{font-weight:bold}.m{display:flex;gap:8px;padding:6px}.u{width:60px;color:#258}.x{flex:1}',
      `<div class="desk">${pane('left', 'Rota', other)}${pane('right', 'Handovers', says)}</div>`,
    ),
  };
}

/** A free forum: adverts stand between the posts, built much as they are. */
function adverts(): Layout {
  const says = [
    line('mo_1984', '2026-01-08T20:00', 'Court date is the 20th. Anyone been to that building?'),
    line('quietgarden', '2026-01-08T20:12', 'Yes, bring a book and some water.'),
    line('mo_1984', '2026-01-08T20:15', 'Thank you, that helps.'),
    line('Anonymous', '2026-01-08T22:51', 'The car park is tiny, take the bus.'),
    line('quietgarden', '2026-01-09T07:00', 'Good luck.'),
    line('mo_1984', '2026-01-20T18:00', 'All done. Thanks everyone'),
  ];
  const post = (said: Line) =>
    `<div class="post"><aside><h4>${said.who}</h4><p>Member</p><p>Posts: ${said.who?.length}7</p></aside><div class="body"><header><time datetime="${said.at.slice(0, 19)}Z">${Number(said.at.slice(8, 10))} Jan 2026 at ${hour(said)}</time> <a href="#share">Share</a></header><div class="text">${said.text}</div><footer><a href="#like">Like</a> <a href="#quote">Quote</a></footer></div></div>`;
  const advert = (name: string, words: string) =>
    `<div class="post ad"><aside><h4>${name}</h4><p>Sponsored</p></aside><div class="body"><div class="text"><a href="#ad" rel="sponsored">${words}</a></div></div></div>`;
  const posts = says.map(post);
  return {
    name: 'adverts',
    over: '.posts',
    says,
    html: page(
      'Forum',
      'body{font:15px/1.4 sans-serif;margin:0 5%}.post{display:grid;grid-template-columns:140px 1fr;border:1px solid #ccd;margin:8px 0}aside{background:#eef;padding:8px}.body{padding:8px}aside p{margin:0;font-size:12px}',
      `<h1>First hearing</h1><div class="posts">${posts.slice(0, 2).join('')}${advert('Bright Kettles', 'Kettles from 19.99, delivered tomorrow')}${posts.slice(2, 5).join('')}${advert('Sofa Barn', 'The sale ends on Sunday')}${posts.slice(5).join('')}</div>`,
    ),
  };
}

/** Edited and deleted ones, the same words twice in a row, rows with no time, and rows with no name. */
function gaps(): Layout {
  const says = [
    line('Sioned', '2026-08-01T12:00', 'Where are you?'),
    line('Sioned', '2026-08-01T12:00', 'Where are you?'),
    line('Marc', '2026-08-01T12:04', 'On the bridge, two minutes.'),
    line(undefined, '2026-08-01T12:05', 'We can see you'),
    line('Marc', '2026-08-01T00:00', 'Wave then!'),
    line('Sioned', '2026-08-01T12:09', 'This message was deleted.'),
    line(undefined, '2026-08-01T00:00', 'ok'),
    line('Marc', '2026-08-01T13:00', 'ok'),
    line('Marc', '2026-08-01T13:00', 'ok'),
  ];
  const untimed = [4, 6];
  const row = (said: Line, at: number) =>
    `<p class="r">${said.who ? `<b>${said.who}</b> ` : ''}${at === 5 ? `<i>${said.text}</i>` : `<span>${said.text}</span>`}${at === 2 ? ' <small>(edited)</small>' : ''}${untimed.includes(at) ? '' : ` <small>1 Aug 2026 ${hour(said)}</small>`}</p>`;
  return {
    name: 'gaps',
    over: 'main',
    says,
    hides: [0, 1, 2, 4, 5, 7, 8],
    html: page('Talk', 'body{font:16px sans-serif}main{max-width:30em}.r{margin:4px 0}', `<main>${all(says, row)}</main>`),
  };
}

export const STRANGERS: readonly Layout[] = [
  components(),
  letters(),
  faces(),
  notices(),
  arabic(),
  feed(),
  cards(),
  signed(),
  quoting(),
  sideBySide(),
  adverts(),
  gaps(),
];
