// <donation-appeal>: the card of an article's verified appeals, and the card in the place of the passage (data-auto).
// Nothing here may throw into the page, keep anything on the reader's machine, or need more than the page's script-src.
(() => {
  const script = document.currentScript;
  if (customElements.get('donation-appeal')) return;

  const STYLE = `
:host{display:block;position:relative;max-height:100%}
.box{display:grid;gap:.7em;transition:color 1ms}
:host([place=inline]),.inline{display:inline}
:host([place=over]) .box{position:absolute;inset:0}
.card{--accent:var(--appeal-accent,#0a6356);--paper:var(--appeal-background,#fff);
box-sizing:border-box;display:flex;flex-wrap:wrap;align-items:center;gap:.5em 1em;padding:.7em 1em;
border:1px solid var(--accent);border-inline-start-width:4px;border-radius:6px;background:var(--paper);color:var(--appeal-color,#1b2321);
color-scheme:light;overflow:hidden;line-height:1.4;letter-spacing:0;text-align:start;text-indent:0;text-transform:none;white-space:normal}
@media screen{.dark .card{--accent:var(--appeal-accent,#79dac8);--paper:var(--appeal-background,#1c2422);
color:var(--appeal-color,#eef3f1);color-scheme:dark}}
.text{flex:1 1 14em;min-width:0;display:flex;flex-direction:column;overflow-wrap:anywhere}
strong,small{flex:none}
small,select{font-size:.8em}
a{color:inherit}
.act{display:flex;flex-wrap:wrap;align-items:center;gap:.5em}
[part=button]{padding:.4em 1em;border-radius:6px;background:var(--accent);color:var(--paper);font-weight:700;text-decoration:none}
select{max-width:100%;padding:.4em}
.box>*,.act,select{min-width:0}
:focus-visible{outline:2px solid}
.act *{outline-offset:-3px}
@media print{.act a{background:none;color:inherit}}
.load{display:block;opacity:0}
.over{gap:.2em;grid-template-rows:repeat(auto-fit,minmax(min(2.5em,100%),1fr));grid-auto-rows:0}
.over>*{container-type:size}
.over .card{height:100%;padding:.2em .7em}
.over .card,.over .act{flex-wrap:nowrap;min-width:auto}
.over .text{overflow:hidden;white-space:nowrap}
.over .text *{overflow:hidden;text-overflow:ellipsis}
@container(height<6em) or ((height<7.5em) and (width<36em)) or ((height<11em) and (width<28em)){.over span{display:none}}
@container(height<4em){.over .act *{padding:.1em .5em}}
@container(height<2.9em){.over .text{flex-direction:row;gap:1em}.over .card,.over .act *{padding-block:0}
.over strong{flex-shrink:1}.over small{flex-shrink:9}}
@container(height<2.9em) and (width<28em){.over small,.over select{display:none}}
@container(height<5.8em) and (width<20em){.over select{display:none}}
@container(height>5.8em) and (width<36em){.over .card{flex-direction:column;align-items:stretch}}
@container(height>8em){.over .text{white-space:normal}}
@container(height<1px){.over .card{display:none}}`;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  };

  const tell = (target, what, detail) =>
    target.dispatchEvent(new CustomEvent('appeal:' + what, { bubbles: true, detail }));

  // ---- Data: one request an article and page, whose answer the browser keeps by its tag.
  const asked = {};
  const address = () => (document.querySelector('link[rel~=canonical]') || location).href;
  const get = (path) =>
    asked[path] ||
    (asked[path] = fetch(new URL('../../' + path, script.src), { credentials: 'omit' }).then((answer) =>
      answer.status == 404 ? { appeals: [] } : answer.json(),
    ));
  const ask = (id, url) =>
    get(
      'api/v1/' + (id ? `articles/${encodeURIComponent(id)}/appeals` : 'appeals?url=' + encodeURIComponent(url || address())),
    );

  // ---- Counting: that an appeal was seen or followed, not by whom. Whoever asks not to be tracked is not even counted.
  const count = (appeal, kind) => {
    if (navigator.doNotTrack == 1 || navigator.globalPrivacyControl) return;
    navigator.sendBeacon?.(
      new URL('../../api/v1/beacons', script.src),
      // Its number tells a beacon sent twice from two events.
      JSON.stringify({ events: [{ appeal, kind, n: ('' + Math.random()).slice(2) }] }),
    );
  };
  const seen = {};
  const watch = (element, id) => {
    let timer;
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(timer);
        if (entries.pop().intersectionRatio < 0.5) return;
        timer = setTimeout(() => {
          observer.disconnect();
          seen[id] ||= !count(id, 'view');
        }, 1000);
      },
      { threshold: 0.5 },
    );
    observer.observe(element);
  };

  // ---- Theme: the page's, by what is painted behind the card, else by the colour of the page's words.
  const lightness = (colour) => {
    const [r, g, b, alpha = 1] = colour.match(/(?<![-\w.])[\d.]+/g);
    const scale = { o: 1, l: 100 }[colour[0]]; // oklab and oklch, lab and lch: lightness comes first
    return alpha < 0.5 ? -1 : scale ? r / scale : (r * 0.3 + g * 0.6 + b * 0.1) / (colour[0] == 'c' ? 1 : 255);
  };
  const isDark = (host) => {
    let tone = { dark: 0, light: 1 }[host.getAttribute('theme')] ?? -1;
    for (let at = host; at && tone < 0; at = at.parentElement) tone = lightness(getComputedStyle(at).backgroundColor);
    return tone < 0 ? lightness(getComputedStyle(host).color) > 0.5 : tone < 0.5;
  };

  // ---- The card.
  const isWeb = (url) => /^http/i.test(url);

  /** What regions are called, in the browser's language where it cannot read the tag of the one wanted. */
  const regions = (language) => {
    try {
      return new Intl.DisplayNames(language, { type: 'region' });
    } catch {
      return regions();
    }
  };

  /** What to show of an appeal in a host; nothing where it has no link that can be followed. */
  const render = (host, appeal, language, label) => {
    const { headline, charity } = appeal;
    const choices = [{ ...appeal, country: charity.country }, ...appeal.alternatives].filter((choice) => isWeb(choice.link.url));
    if (!choices[0]) return [];
    const country = (host.getAttribute('country') || /-(\w\w)$/.exec(navigator.language)?.[1])?.toUpperCase();
    const title = make('strong', { part: 'headline', id: appeal.id });
    const proof = make('small', { part: 'proof' });
    const inline = host.getAttribute('place') == 'inline';
    const give = inline ? make('a', { part: 'link' }, make('slot')) : make('a', { part: 'button' }, label || appeal.link.label);
    give.onclick = () => {
      count(appeal.id, 'click');
      tell(host, 'click', { id: appeal.id, url: give.href });
    };
    const choose = ({ charity: { name, registers }, link }) => {
      const entry = registers.find((register) => isWeb(register.url));
      title.textContent = headline.replace(charity.name, () => name);
      give.href = link.url;
      proof.replaceChildren('✓ ', make('a', entry && { part: 'register', href: entry.url }, name), ' · ' + give.hostname);
    };
    const select = make('select', { part: 'country', 'aria-labelledby': appeal.id });
    const lang = (label ? host.lang : language).replace(/_/g, '-');
    const names = regions(lang);
    select.append(...choices.map((choice) => new Option(names.of(choice.country), '', 0, choice.country == country)));
    (select.onchange = () => choose(choices[select.selectedIndex]))();
    select.hidden = !choices[1];
    const card = inline
      ? give
      : make(
          'div',
          { class: 'card', part: 'card', role: 'group', 'aria-labelledby': appeal.id, lang: language, dir: 'auto' },
          make('div', { class: 'text' }, title, make('span', { part: 'summary' }, appeal.summary || ''), proof),
          make('div', { class: 'act', lang }, select, give),
        );
    watch(card, appeal.id);
    return inline ? card : make('div', 0, card);
  };

  // ---- The element. What stands in it is what readers see until there is a card, and where there is none.
  customElements.define(
    'donation-appeal',
    class extends HTMLElement {
      static get observedAttributes() {
        return ['article', 'url', 'country', 'theme', 'lang', 'max'];
      }
      constructor() {
        super();
        const root = this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheet];
        root.append(make('slot'));
        let { data } = this; // an answer that the page has already: no request is made
        let turn = 0;
        let box;
        delete this.data;
        // In less room than they need, cards say less.
        const fit = () => {
          if (!box || this.getAttribute('place')) return;
          const { classList, style } = box;
          style.height = '';
          classList.remove('over');
          const room = this.clientHeight; // none where the page makes the element inline
          if (room && box.offsetHeight > room + 1) {
            style.height = room + 'px';
            classList.add('over');
          }
        };
        new ResizeObserver(() => requestAnimationFrame(fit)).observe(this);
        this.update = async (answer) => {
          data = answer || data;
          const mine = ++turn;
          if (!this.isConnected) return; // its attributes are still being set
          let cards = [];
          let what = 'error';
          let detail;
          try {
            detail = await (data || ask(this.getAttribute('article'), this.getAttribute('url')));
            // Another language than the article's is asked for on few pages.
            const label = this.lang && (await get('w/lang').catch(() => 0))[this.lang.slice(0, 2)];
            cards = detail.appeals
              .slice(0, this.getAttribute('max') || 3)
              .flatMap((appeal) => render(this, appeal, detail.article.language, label));
            what = cards[0] ? 'load' : 'empty';
          } catch (error) {
            detail = error;
          }
          if (mine != turn || !this.isConnected) return;
          const place = this.getAttribute('place');
          box = make('div', { class: 'box ' + place }, ...cards);
          (box.ontransitionend = () => {
            const dark = isDark(this);
            box.classList.toggle('dark', dark);
          })(); // the page's words changed colour
          root.replaceChildren(cards[0] ? box : '');
          fit();
          if (place == 'over' || !cards[0]) root.prepend(make('slot', { class: what }));
          tell(this, what, detail);
          if (place && !cards[0]) this.replaceWith(...this.childNodes);
          // Nobody proved where the passage's own links lead.
          for (const link of place ? this.querySelectorAll('a') : []) link.removeAttribute('href');
        };
      }
      set data(answer) {
        this.update(answer);
      }
      connectedCallback() {
        this.update();
      }
      attributeChangedCallback() {
        this.update();
      }
    },
  );

  // ---- In the place of the passage. Letters and digits alone are compared: spaces, quotes, dashes, entities and tags
  // differ between what was sent to the service and what a template makes of it.
  const fold = (text) => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

  const find = (root, exact, { prefix, suffix }) => {
    const walker = document.createTreeWalker(root, 5, (node) =>
      node.data ? 1 : node.matches?.('script,style,noscript,textarea,donation-appeal') ? 2 : 3,
    );
    let text = '';
    const places = []; // where each letter of the text stands
    let at;
    while ((at = walker.nextNode())) {
      let offset = 0;
      for (const character of at.data) {
        text += fold(character);
        const start = offset;
        offset += character.length;
        while (places.length < text.length) places.push([at, start, offset]);
      }
    }
    let best;
    let most = -1;
    for (at = -1; exact && (at = text.indexOf(exact, at + 1)) >= 0; ) {
      const likeness = text.endsWith(fold(prefix), at) + text.startsWith(fold(suffix), at + exact.length);
      const [from, start] = places[at];
      if (likeness > most && from.parentElement.getClientRects()[0]) {
        const [to, , end] = places[at + exact.length - 1];
        best = document.createRange();
        best.setStart(from, start);
        best.setEnd(to, end);
        most = likeness;
      }
    }
    return best;
  };

  const blockOf = (node) => {
    while (node.data || /^inline$|contents/.test(getComputedStyle(node).display)) node = node.parentElement;
    return node;
  };

  /** Puts a host around the passage; takes it away again where that would move anything. True where there is no passage yet. */
  const cover = (root, appeal, article) => {
    const exact = fold(appeal.quote.exact);
    const range = find(root, exact, appeal.quote);
    if (!range) return true;
    const block = blockOf(range.commonAncestorContainer);
    let place = 'over';
    if (fold(block.textContent) != exact) {
      // Part of a block, or several: whole tags, and nothing but the passage.
      const top = (node) => (node.parentNode == block ? node : top(node.parentNode));
      const { startContainer, endContainer } = range;
      if (blockOf(startContainer) == block) place = 'inline';
      if (startContainer.parentNode != block) range.setStartBefore(top(startContainer));
      if (endContainer.parentNode != block) range.setEndAfter(top(endContainer));
      else endContainer.splitText(range.endOffset); // or what follows is the same node, and counts as moved
      if (fold('' + range) != exact) return;
    } else if (block.matches('ul,ol,dl,table,tbody,tr')) range.selectNode(block);
    else range.selectNodeContents(block);
    const scope = blockOf(range.commonAncestorContainer);
    // A click on a card inside a link would follow that.
    if (scope.closest('button,a,label,summary')) return;
    if (scope.matches('ul,ol,dl') || /flex|grid/.test(getComputedStyle(scope).display)) return;
    const before = scope.offsetHeight;
    const host = make('donation-appeal', { ...script.dataset, place });
    host.data = { article, appeals: [appeal] };
    range.surroundContents(host);
    if (scope.offsetHeight != before || host.querySelector('button,input,iframe,video')) host.replaceWith(...host.childNodes);
  };

  const auto = () => {
    const marked = document.querySelectorAll('[data-article]:not(script)');
    for (const element of script.dataset.article || !marked[0] ? [script] : marked) {
      const root = element == script ? document.body : element;
      ask(element.dataset.article)
        .then(({ appeals, article }) => {
          // Pages that make themselves may bring the passage later.
          const look = (wait) => {
            appeals = appeals.filter((appeal) => cover(root, appeal, article));
            if (appeals[0] && wait < 40_000) setTimeout(look, wait, wait * 2);
          };
          look(500);
        })
        .catch((error) => tell(root, 'error', error));
    }
  };
  if ('auto' in script.dataset) {
    if (document.readyState == 'loading') addEventListener('DOMContentLoaded', auto);
    else auto();
  }
})();
