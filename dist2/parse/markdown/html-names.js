/** All elements of HTML, including obsolete ones. Source: HTML, sections 4 and 16.2. */
const elements = new Set(`a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
  button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt
  element em embed fencedframe fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header
  hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math
  menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param
  picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section select selectedcontent shadow
  slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time
  title tr track tt u ul var video wbr xmp`.split(/\s+/));
export function isHtmlElement(name) {
    return elements.has(name);
}
/** Attributes that have a meaning without a value. */
const flags = new Set(`allowfullscreen alpha async autofocus autoplay border checked compact controls default defer disabled download
  formnovalidate hidden inert ismap itemscope loop loading multiple muted nohref nomodule noresize noshade novalidate nowrap
  open playsinline readonly required reversed scoped seamless selected shadowrootclonable translate`.split(/\s+/));
export function isFlag(name) {
    return flags.has(name) || name.includes('-');
}
//# sourceMappingURL=html-names.js.map