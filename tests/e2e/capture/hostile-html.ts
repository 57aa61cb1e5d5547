import fc from 'fast-check';

/** Pieces that run, load or break out wherever something takes them for what they are not. */
const PIECES = [
  ...[
    '<script>hit=1</script>',
    '<script src=/evil.js></script>',
    '<img src=x onerror=hit=1>',
    '<img src=/beacon.gif>',
    '<svg onload=hit=1>',
    '<svg><script>hit=1</script>',
  ],
  ...[
    '<svg><style><img src=x onerror=hit=1></style>',
    '<math><mtext><table><mglyph><style><img src=x onerror=hit=1>',
    '<a href="javascript:hit=1">a</a>',
    '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  ],
  ...[
    '<iframe src="javascript:parent.hit=1"></iframe>',
    '<object data=/evil.html></object>',
    '<embed src=/evil.swf>',
    '<link rel=stylesheet href=/evil.css>',
    '<style>@import "/evil.css"; b { background: url(/beacon.gif) }</style>',
    '<b style="background:url(/beacon.gif)">b</b>',
  ],
  ...[
    '<form action=/evil><button formaction=/evil>x</button></form>',
    '<base href=//evil.example/>',
    '<meta http-equiv=refresh content="0;url=/evil">',
    '<template><img src=x onerror=hit=1></template>',
    '<noscript><p title="</noscript><img src=x onerror=hit=1>">',
  ],
  ...[
    '<textarea></textarea><img src=x onerror=hit=1>',
    '</style><script>hit=1</script>',
    '<!--',
    '-->',
    '"',
    "'",
    '>',
    '</p>',
    '<p>',
    '<table><td>',
    '<select><option>',
    'words',
    '<video src=/evil.mp4 poster=/beacon.gif autoplay></video>',
    '<input autofocus onfocus=hit=1>',
  ],
  ...[
    '<details open ontoggle=hit=1>',
    '<svg><animate attributeName=href values=javascript:hit=1 /></svg>',
    '<svg><use href=/evil.svg#a></use></svg>',
    '<xmp><p title="</xmp><img src=x onerror=hit=1>">',
    '<math href="javascript:hit=1">m</math>',
    '<div id=body></div><img name=body>',
    '<form><input name=attributes><input name=nodeName></form>',
  ],
] as const;
/** Markup of a few such pieces. */
export const hostile = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
