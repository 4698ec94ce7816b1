/** Quotation marks of a language: outer and inner, each opening and closing. */
export interface Quotes {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

const curly: Quotes = { double: ['“', '”'], single: ['‘', '’'] };
const lowHigh: Quotes = { double: ['„', '“'], single: ['‚', '‘'] };
const lowRight: Quotes = { double: ['„', '”'], single: ['‚', '’'] };
const angleCurly: Quotes = { double: ['«', '»'], single: ['“', '”'] };
const right: Quotes = { double: ['”', '”'], single: ['’', '’'] };
const angleLow: Quotes = { double: ['«', '»'], single: ['„', '“'] };

/** Source: CLDR's delimiters for each locale; `fr` with no-break spaces, `he` and `es` as their newspapers print them. */
const byLanguage: Readonly<Record<string, Quotes>> = {
  en: curly,
  ar: angleCurly,
  bg: lowHigh,
  ca: angleCurly,
  cs: lowHigh,
  da: right,
  de: lowHigh,
  'de-ch': { double: ['«', '»'], single: ['‹', '›'] },
  el: angleCurly,
  es: angleCurly,
  et: lowHigh,
  fa: angleCurly,
  fi: right,
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['“', '”'] },
  'fr-ch': { double: ['«', '»'], single: ['‹', '›'] },
  he: right,
  hr: lowRight,
  hu: { double: ['„', '”'], single: ['»', '«'] },
  it: angleCurly,
  lt: lowHigh,
  lv: angleCurly,
  nb: { double: ['«', '»'], single: ['‘', '’'] },
  no: { double: ['«', '»'], single: ['‘', '’'] },
  nn: { double: ['«', '»'], single: ['‘', '’'] },
  pl: { double: ['„', '”'], single: ['«', '»'] },
  'pt-pt': angleCurly,
  ro: { double: ['„', '”'], single: ['«', '»'] },
  ru: angleLow,
  sk: lowHigh,
  sl: lowHigh,
  sr: lowHigh,
  sv: right,
  uk: angleLow,
};

export function quotesOf(language: string): Quotes {
  const tag = language.toLowerCase();
  return byLanguage[tag] ?? byLanguage[tag.split('-', 1)[0] ?? ''] ?? curly;
}

const special = /["']|--|\.\.\./;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const hebrew = /[\u05d0-\u05ea\u0591-\u05c7]/;
const opensAfter = /[\s([{¿¡/=\u00a0“‘„‚«‹]/;
const dash = /[-–—]/;
/** English words that begin with an apostrophe: 'tis, rock 'n' roll, 'em. */
const elision = /^(?:tis|twas|em|n|cause|til|bout|round|cuz)\b/i;
const closesLater = /'(?![\p{L}\p{N}])/u;

/**
 * Sets one block's text piece by piece, as it is divided by links and emphasis. What a quotation mark is depends on what
 * stands before it, so a typesetter remembers that between the pieces; `reset` begins a block.
 */
export interface Typesetter {
  readonly set: (text: string) => string;
  /** Something that is not to be set, such as code, stands here. */
  readonly skip: () => void;
  readonly reset: () => void;
}

export function createTypesetter(quotes: Quotes): Typesetter {
  let before = ' ';
  let doubleOpen = false;
  let singleOpen = false;
  return {
    reset() {
      before = ' ';
      doubleOpen = false;
      singleOpen = false;
    },
    skip() {
      before = 'x';
    },
    set(text) {
      if (text === '') return text;
      if (!special.test(text)) {
        before = text.charAt(text.length - 1);
        return text;
      }
      let out = '';
      for (let i = 0; i < text.length; i += 1) {
        const char = text.charAt(i);
        const next = text.charAt(i + 1);
        let set = char;
        if (char === '"') set = double(before, next);
        else if (char === "'") set = single(before, next, text, i);
        else if (
          char === '.' &&
          next === '.' &&
          text.charAt(i + 2) === '.' &&
          before !== '.' &&
          text.charAt(i + 3) !== '.'
        ) {
          set = '…';
          i += 2;
        } else if (char === '-' && next === '-' && before !== '-') {
          let end = i;
          while (text.charAt(end) === '-') end += 1;
          const after = text.charAt(end);
          const length = end - i;
          // `--option` is no dash, nor is a line of many hyphens.
          if (length <= 3 && !(/\s/.test(before) && letterOrDigit.test(after))) {
            set = length === 2 ? '–' : '—';
          } else {
            set = text.slice(i, end);
          }
          i = end - 1;
        }
        out += set;
        before = set.charAt(set.length - 1);
      }
      return out;
    },
  };

  function double(previous: string, next: string): string {
    if (hebrew.test(previous) && hebrew.test(next)) return '״';
    const opening =
      opensAfter.test(previous) || (dash.test(previous) && !doubleOpen) || (previous === "'" && !doubleOpen);
    if (opening && !/\s/.test(next)) {
      doubleOpen = true;
      return quotes.double[0];
    }
    if (!doubleOpen && /\d/.test(previous)) return '″';
    doubleOpen = false;
    return quotes.double[1];
  }

  function single(previous: string, next: string, text: string, at: number): string {
    if (hebrew.test(previous) && (hebrew.test(next) || !singleOpen)) return '׳';
    if (letterOrDigit.test(previous)) {
      if (/\d/.test(previous) && /\d/.test(next)) return '′';
      if (next !== '' && letterOrDigit.test(next)) return '’';
      if (!singleOpen) return '’';
      singleOpen = false;
      return quotes.single[1];
    }
    if (opensAfter.test(previous) || (dash.test(previous) && !singleOpen)) {
      const rest = text.slice(at + 1, at + 2_000);
      if (/\d/.test(next) || elision.test(rest) || /\s/.test(next)) return '’';
      if (next !== '' && !closesLater.test(rest)) return '’';
      singleOpen = true;
      return quotes.single[0];
    }
    const open = singleOpen;
    singleOpen = false;
    return open ? quotes.single[1] : '’';
  }
}
