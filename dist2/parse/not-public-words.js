import { stripSigns } from '../lib/strip.js';
/*
 * Words by which other programs, and people, say that a text is not public. Names and values are compared in lower case
 * and without spaces, hyphens, underscores and dots: `is_draft`, `isDraft` and `Is-Draft` are `isdraft`.
 *
 * Sources: the front matter fields of Hugo, Jekyll, Eleventy, Zola, Hexo, Pelican, Nikola, Lektor, Statiq, Docusaurus,
 * Grav, Statamic and Obsidian Publish, and the columns that WordPress, Ghost, Publii, Drupal and Joomla export.
 */
export function plainName(name) {
    return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
const words = (text) => new Set(text.trim().split(/\s+/));
/** Not public when true, in any group. A value that means neither yes nor no is an error. */
export const draftNames = words(`
  draft drafts isdraft draftpost draftmode drafted unpublished unpublish isunpublished notpublished nopublish
  dontpublish donotpublish notpublic nonpublic
  entwurf brouillon borrador bozza rascunho черновик 草稿 下書き`);
/** Not public when true, at the top level or in a group about the page. */
export const hiddenNames = words(`
  private isprivate hidden ishidden hide hidepost hidepage hidden unlisted isunlisted headless exclude excluded internal
  isinternal internalonly confidential secret restricted protected passwordprotected membersonly memberonly
  subscribersonly subscriberonly paywall paywalled wip workinprogress hold onhold held spiked killed trash trashed
  intrash deleted isdeleted removed isremoved retracted isretracted withdraw archived isarchived expired isexpired
  offline disabled isdisabled inactive suppress suppressed ignore ignored skip skipbuild norender scheduled isscheduled
  pending ispending notready unready 
  privat prive privado privato`);
/** Of the names above, those that mean with a date: not public from that date on. */
export const goneNames = words(`
  deleted isdeleted removed retracted withdraw archived expired killed spiked trashed unpublish unpublished`);
/** Not public when false. */
export const publicNames = words(`
  published ispublished publish public ispublic visible isvisible live islive online isonline active isactive enabled
  enable listed shouldoutput output render rendered routable released release ready readytopublish publishready
  publishable permalink show display`);
/** Not empty in a text with a password. */
export const passwordNames = words('password postpassword pagepassword passwordhash accesspassword');
/** A word for the state of a text. An unknown word is an error. */
export const statusNames = words(`
  status poststatus pagestatus publishstatus publishingstatus publicationstatus pubstatus contentstatus editorialstatus
  articlestatus storystatus workflow workflowstatus workflowstate moderationstate editorialstate publishstate
  visibility postvisibility privacy`);
/** A word for the kind of a text, which may say that it is not public. */
export const kindNames = words('state stage access accesslevel type posttype layout template publication format');
/** Lists in which the word draft marks a draft, as in Nikola. */
export const listNames = words('tags tag topics topic categories category keywords section sections labels flags');
/** Public from a date on. Such a field has no other meaning, so a value that is no date is an error. */
export const embargoNames = words(`
  embargo embargoed isembargoed underembargo onembargo embargodate embargotime embargountil embargoeduntil
  underembargountil embargoend embargoends embargolifts embargolift embargoexpires embargoexpiry sperrfrist
  holduntil notbefore golive golivedate goliveat publishon publishat publishafter publishfrom donotpublishbefore
  scheduledfor scheduledat scheduledon scheduledate scheduleddate scheduledpublish scheduledpublishdate
  scheduledpublishat publishscheduled`);
/** With a date: public from then on. A value that is neither a date nor yes or no has no meaning here. */
export const publicFromNames = words(`
  publishdate publisheddate publishedat publishedon publicationdate datepublished pubdate published publish
  publishtime publishstart publishup startpublish startpublishing livefrom liveat availablefrom visiblefrom validfrom
  activefrom showfrom displayfrom scheduled schedule hold held live public visible ready release`);
/** With a date: not public from then on. */
export const publicUntilNames = words(`
  expiry expire expirydate expirationdate expiration expiredate expiresat expireson expiresafter expireat expireon
  expdate unpublishdate unpublishon unpublishat unpublishafter validuntil validthrough validto visibleuntil
  availableuntil liveuntil publishuntil publishend publishdown endpublish endpublishing showuntil displayuntil takedown
  takedownon takedownat takedowndate removeon removeat removeafter removaldate deleteon deleteat deleteafter archiveon
  archiveat archiveafter sunset sunsetdate offlineon offlineat offlineafter offlinefrom`);
/** Groups about the page itself, not about a picture or a newsletter. */
export const pageGroups = words(`
  params extra build cascade meta metadata data page post article story entry publishing publication workflow options
  settings config hugo jekyll eleventy ghost wordpress wp publii frontmatter fields attributes properties custom content
  stet visibility publish schedule scheduling`);
/** A name that differs from one of these by one letter is taken for it. */
export const guarded = [
    'draft',
    'drafts',
    'isdraft',
    'unpublished',
    'embargo',
    'embargoed',
    'embargountil',
    'expires',
    'expirydate',
    'expirationdate',
    'unpublishdate',
    'publishdate',
    'published',
    'private',
    'hidden',
    'unlisted',
    'headless',
    'password',
    'retracted',
    'scheduled',
    'visibility',
    'withdrawn',
];
/** Words that differ by one letter from a guarded name and have a meaning of their own. */
export const otherWords = words('publisher publishers publishes publishing craft graft raft daft drift drafty draught expert forbidden passwords hedden');
/** Values that say that a text is not public. */
const notPublicValues = words(`
  draft drafts pending pendingreview pendingpublish pendingapproval awaitingreview awaitingapproval review inreview
  underreview needsreview forreview readyforreview readyforedit private future trash trashed autodraft inherit hidden
  scheduled archived archive unpublished notpublished notpublic notyet unlisted members member membersonly paid tiers
  tier subscribers subscribersonly internal internalonly protected password passwordprotected restricted confidential
  secret embargo embargoed onhold hold held wip workinprogress inprogress todo idea ideas pitch pitched assigned planned
  planning writing editing inediting copyedit copyediting rejected declined deleted removed withdrawn retracted expired
  spiked killed disabled inactive offline skip excluded never notready unready incomplete unfinished notstarted sent
  later queued scheduledpost excludedhomepage
  entwurf geplant privat brouillon prive borrador privado bozza privato rascunho concept черновик 草稿 下書き`);
/** Values that do so in a field for the kind of a text, and have other meanings elsewhere: `type: review`. */
export const narrowValues = words(`
  draft drafts autodraft unpublished notpublished notpublic private hidden pending trash trashed scheduled embargo
  embargoed wip members membersonly subscribers subscribersonly internal entwurf brouillon borrador bozza rascunho`);
const publicValues = words(`
  published publish public live final finished active post posted released release done complete completed visible open
  online current updated featured corrected correction normal default enabled standard everyone everybody all anyone
  free breaking developing ongoing stable evergreen publie publicado veroffentlicht veröffentlicht pubblicato`);
const yes = words('true yes on y t 1 x ✓ ✔ ☑ ja oui si sí sim wahr vrai');
const no = words('false no off n f 0 nein non não nao falsch faux');
/** Yes or no, where a text says one of them; else undefined. */
export function answerOf(text) {
    const word = stripSigns(text.trim().toLowerCase(), '"\'“”„‘’[]()!.');
    return yes.has(word) ? true : no.has(word) ? false : undefined;
}
/** Whether a word such as `pending` or `publish` says that a text is public; undefined for any other word. */
export function isPublicWord(text) {
    const plain = plainName(text);
    if (notPublicValues.has(plain) ||
        /(?:^|[^\p{L}])(?:un|not? )?(?:drafts?|embargo(?:ed)?)(?:[^\p{L}]|$)/iu.test(text))
        return false;
    return publicValues.has(plain) ? true : undefined;
}
//# sourceMappingURL=not-public-words.js.map