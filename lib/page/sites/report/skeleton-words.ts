const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/**
 * Words of which the makers of pages build names for classes, ids, test ids and routes. A name is told as far as it is made of them; what is
 * not may be a person's name or words. Lower case, since `MessageCard` is "message" and "card".
 */
export const UI_WORDS = words(`
  about account action actions active address addresses adapter addon alert all anchor app application archive area arrow article attach attachment
  attachments attribution author autocomplete avatar back badge bar base bcc block blockquote body bold border bottom box bubble button buttons
  bubbles cancel caption card cards cc cell center channel chat chats check chip chips click close code col collapsed color column command compose
  composer composed contact contacts container containers content contents context control controls conversation conversations count cta current
  date day default delete deeplink desc detail details dialog direct disabled discard display dialogs div divider document down draft drafts drawer
  drop dropdown edit editable editor element elements email emails emoji empty end entry error event expand expanded extra fake feed field fields file
  filter first floating focus focused folder folders font footer form format forward frame from full fullscreen gallery gap generic grid group groups
  handle head header headers heading hidden highlight history home hover html icon icons id image img in inbox incoming index info inline inner input
  insert item items key label labels large last layout left level line link list listbox lists loading log logo mail mailbox main media member menu
  message messages meta middle minimized mobile modal more name nav navigation new next no note number of off on open option options out outer outgoing
  outlook overlay own page panel pane parent part participant participants partial people persona pending pill pills placeholder plain pop popover
  popout popup post preview primary profile prompt quick quote quoted read reader reading receipt recent recipient recipients region removed remove
  reply replies resize right role root row rows rte save schedule scheduled scroll scroller search second secondary section select selected
  selection selector send sender sending sent separator settings shadow shortcut show sidebar signature simple single size small snippet sort source space
  split star start state static status sticky strip sub subject submit suggestion suggestions surface system tab table tabs tag target team template
  test text textarea textbox thread threads time timestamp title to toggle token tokens tool toolbar tooltip top tray tree trigger type typing
  undo unread unsent up upload user value view viewed viewport virtual visible well window wrap wrapper write
  testid tid qa hovercard legacy perm convid smartmail msgid messageid
  gmail yahoo proton protonmail fastmail icloud outlook rooster squire tinymce lexical slate quill prosemirror ckeditor draftjs roundcube tox rcm mce
  ydp yiv composebody messagebody attachmentlist contenteditable docking init rps elementtoproof appendonsend rplyfwdmsg div prefix cite moz
`);

/** Names of which no part says anything, but which adapters know. */
export const KNOWN_NAMES = words(`
  Am Al aiL editable LW-avf tS-tW tS-tY a3s aXjCH ii gt gD g2 go hP adn ads h7 ie kv ky kQ kx anm GS vR vN vT vO afV afW afX agP aFw aYF aoO aoT aoP aoD hl
  T-I T-I-atl J-J5-Ji IZ Up Uo M9 AD dw aSs aSt gU oh btC iN Ap Ar Au nH nn no Hd aeF g3 gK gF hb ajy ajR ajT ajU yj6qo adL adM HOEnZb a6S bAs aUy I5 ip adB
  HE hx if iq amn ams bkH
  subjectbox composeid scheduledSend v-RichText v-RichText-input UniqueMessageBody MSG CONV rcmContactAddress
`);

export const TAGS = words(`
  a abbr address article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn
  dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd
  label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search
  section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
`);

export const ATTRIBUTES = words(`
  accept action align alt autocomplete autofocus cell checked class color cols colspan contenteditable controls coords datetime dir disabled download draggable email
  enctype enterkeyhint for form g_editable height hidden hidefocus href hreflang id inert inputmode is itemid itemprop itemref itemscope itemtype
  jsaction jscontroller jslog jsname label lang list loading maxlength method multiple name open part pattern placeholder popover readonly rel required role
  rows rowspan sandbox selected selector shape size slot span spellcheck src srcdoc start step style summary tabindex target title translate type value width wrap
  writingsuggestions
  aria-activedescendant aria-atomic aria-autocomplete aria-busy aria-checked aria-colcount aria-colindex aria-controls aria-current aria-describedby
  aria-description aria-details aria-disabled aria-errormessage aria-expanded aria-flowto aria-haspopup aria-hidden aria-invalid aria-keyshortcuts
  aria-label aria-labelledby aria-level aria-live aria-modal aria-multiline aria-multiselectable aria-orientation aria-owns aria-placeholder aria-posinset
  aria-pressed aria-readonly aria-relevant aria-required aria-roledescription aria-rowcount aria-rowindex aria-selected aria-setsize aria-sort
  aria-valuemax aria-valuemin aria-valuenow aria-valuetext
`);

/** Attributes whose value is one of a fixed set that says how the page works; told where it is one of `FIXED_VALUES`. */
export const FIXED_ATTRIBUTES = words(`
  role type dir contenteditable spellcheck draggable hidden method tabindex g_editable aria-autocomplete aria-busy aria-checked aria-current aria-disabled
  aria-expanded aria-haspopup aria-hidden aria-invalid aria-live aria-modal aria-multiline aria-multiselectable aria-orientation aria-pressed
  aria-readonly aria-required aria-selected data-expanded data-lexical-editor data-slate-editor data-slate-node
`);

export const FIXED_VALUES = words(`
  true false mixed page step location date time -1 0 1 ltr rtl auto plaintext-only until-found get post dialog inline list both none menu listbox tree grid polite assertive
  off horizontal vertical text search email tel url password checkbox radio button submit reset file hidden number
  alert alertdialog application article banner blockquote cell columnheader combobox complementary contentinfo definition directory document
  feed figure form generic grid gridcell group heading img image link list listbox listitem log main marquee math menu menubar menuitem
  menuitemcheckbox menuitemradio navigation note option paragraph presentation progressbar radiogroup region row rowgroup rowheader
  scrollbar searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip treegrid treeitem
  element value text
`);

/** Attributes whose value is made of names: told as far as the names are known. */
export const NAMED_ATTRIBUTES = words(`
  id class name for slot part data-testid data-test-id data-test data-qa data-tid data-e2e data-app-section data-region data-shortcut-target data-target
`);

/** First parts of the names that applications give to elements of their own. */
export const CUSTOM_TAGS = /^(?:mws|ui|mat|fui|fluent|converse|ion|app|slack|yt)-/;

export const LANGUAGES = words(`
  af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it iw ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn no
  pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh zu
`);
