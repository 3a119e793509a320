import { samples } from './samples.js';

const $ = (id) => document.getElementById(id);
const countries = ['AU', 'AT', 'BE', 'BR', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IN', 'IT', 'JP', 'NL', 'NO', 'NZ', 'PL', 'PT', 'SE', 'UA', 'US'];

/** Served, or held back for a reason that a reader should be spared from, or merely not known. */
function kindOf(verdict) {
  if (verdict === 'verified') {
    return 'served';
  }
  return ['lookalike', 'mismatch', 'unreachable'].includes(verdict) ? 'held' : 'open';
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...content);
  return made;
}

function outward(url, text) {
  if (!/^https?:/.test(url ?? '')) {
    return text;
  }
  const link = element('a', '', text);
  link.href = url;
  link.rel = 'noreferrer';
  return link;
}

/** The first line of an article stands by itself where it is its title. */
function titleEnd(text, passages) {
  const end = text.indexOf('\n');
  const title = end > 0 && end < 100 && !/[.…:;]$/.test(text.slice(0, end).trim());
  return title && !passages.some((passage) => passage.start < end) ? end : 0;
}

function showArticle(text, passages) {
  let at = titleEnd(text, passages);
  const parts = at ? [element('strong', 'title', text.slice(0, at))] : [];
  for (const passage of passages) {
    parts.push(text.slice(at, passage.start), element('mark', kindOf(passage.verdict), text.slice(passage.start, passage.end)));
    at = passage.end;
  }
  parts.push(text.slice(at));
  if (parts[0].className === 'title') {
    parts[1] = parts[1].trimStart();
  }
  const pane = $('reading');
  pane.replaceChildren(...parts.map((part) => (typeof part === 'string' ? part.replace(/\n\s*/g, '\n\n') : part)));
  const mark = pane.querySelector('mark');
  const below = mark ? mark.offsetTop + mark.offsetHeight - pane.offsetTop - pane.clientHeight : 0;
  pane.scrollTop = below > 0 ? Math.min(below + 40, mark.offsetTop - pane.offsetTop - 40) : 0;
}

function evidenceOf(passage) {
  const all = passage.channels.flatMap((channel) => channel.evidence ?? []).concat(passage.evidence ?? []);
  return [...new Map(all.map((each) => [each.detail, each])).values()];
}

function proof(evidence) {
  const item = element('li', '', evidence.detail);
  if (/^https:/.test(evidence.url ?? '')) {
    item.append(' (', outward(evidence.url, 'source'), evidence.asOf ? `, ${evidence.asOf})` : ')');
  }
  return item;
}

/** Where the article itself leads: words only, since some of it is what nobody should follow. */
function ways(passage) {
  return passage.channels.map((channel) =>
    element('span', 'way', `${channel.value} `, channel.verdict ? element('span', `verdict ${kindOf(channel.verdict)}`, channel.verdict) : ''),
  );
}

function entriesOf({ charity }) {
  const entries = charity.registers.map((entry) => outward(entry.url, `${entry.name} ${entry.number}`));
  return entries.length ? entries : [`${charity.id}, no register entry on file`];
}

function target({ link }) {
  return element('span', 'way', outward(link.url, link.url), link.source === 'registry' ? ' (from the registry)' : '');
}

function showPassage(passage, appeals) {
  const box = element('div', `passage ${kindOf(passage.verdict)}`);
  const named = appeals.length ? appeals.map((one) => one.charity.name) : passage.recipients.map((one) => one.charity?.name ?? one.name);
  const title = element('h4', '', [...new Set(named)].join(', ') || passage.headline);
  title.append(element('span', `verdict ${kindOf(passage.verdict)}`, passage.verdict));
  const facts = element('dl');
  const fact = (name, ...content) => content.length && facts.append(element('dt', '', name), element('dd', '', ...content));
  fact('In the article', ...ways(passage));
  fact('Charity', ...appeals.flatMap(entriesOf).map((entry) => element('span', 'way', entry)));
  fact('Card leads to', ...appeals.map(target));
  const evidence = evidenceOf(passage);
  if (evidence.length) {
    fact(passage.verdict === 'verified' ? 'Because' : 'Reasons', element('ul', '', ...evidence.map(proof)));
  }
  fact('Is an appeal', `with a confidence of ${Math.round(passage.confidence * 100)} in 100`);
  box.append(title, facts);
  return box;
}

function showCards(answer, country) {
  const made = answer.appeals.map((appeal) => {
    const card = document.createElement('donation-appeal');
    card.append(element('p', '', appeal.headline));
    card.setAttribute('country', country ?? '');
    card.data = { article: { id: 'demo', language: answer.language }, appeals: [appeal] };
    return card;
  });
  $('cards').replaceChildren(...made);
  $('seen').hidden = !made.length;
}

function say(answer) {
  const { passages, appeals } = answer;
  if (!passages.length) {
    return 'No appeal in it: nothing would be shown.';
  }
  const found = passages.length === 1 ? 'One appeal found' : `${passages.length} appeals found`;
  if (!appeals.length) {
    return `${found}, and held back: no link that could be shown is verified.`;
  }
  return appeals.length === 1 ? `${found}, and a card is shown.` : `${found}, and ${appeals.length} cards are shown.`;
}

function show(answer, sent) {
  // A list is one passage, each of its appeals a part of it.
  const appealsOf = (passage) => answer.appeals.filter((appeal) => passage.exact.includes(appeal.quote.exact));
  $('reading').lang = answer.language;
  showArticle(answer.text ?? sent.text, answer.passages);
  $('status').textContent = say(answer);
  showCards(answer, sent.country);
  $('passages').replaceChildren(...answer.passages.map((passage) => showPassage(passage, appealsOf(passage))));
  $('reasons').hidden = !answer.passages.length;
  $('json').textContent = JSON.stringify({ language: answer.language, appeals: answer.appeals, passages: answer.passages }, null, 2);
  $('json-box').hidden = $('embedding').hidden = false;
}

let latest = 0;

async function find(article) {
  const mine = ++latest;
  $('status').textContent = 'Reading …';
  try {
    const response = await fetch('api/v1/detect', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(article),
    });
    const answer = await response.json();
    // Cards that come to life later would push down what is below them.
    await Promise.race([customElements.whenDefined('donation-appeal'), new Promise((done) => setTimeout(done, 3000))]);
    if (mine !== latest) {
      return;
    }
    if (!response.ok) {
      throw new Error(answer.violations?.map((one) => one.message).join(', ') || answer.detail || answer.title);
    }
    show(answer, article);
  } catch (error) {
    if (mine === latest) {
      $('seen').hidden = $('reasons').hidden = $('json-box').hidden = true;
      $('status').textContent = `That did not work: ${error.message.replace(/\.$/, '')}.`;
    }
  }
}

function choose(name) {
  for (const button of $('samples').children) {
    button.setAttribute('aria-pressed', String(button.dataset.sample === name));
  }
  if (name) {
    $('country').value = samples[name].country;
    return find(samples[name]);
  }
  const body = $('body').value;
  const html = /<\/?(?:p|div|article|section|h[1-6]|ul|ol|li|br|a|body|span|strong|em)\b[^>]*>/i.test(body);
  return find({ [html ? 'html' : 'text']: body, country: $('country').value || null });
}

async function copy(button) {
  const code = $(button.dataset.copy);
  let done = 'Copied';
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    getSelection().selectAllChildren(code); // not a secure address, or not allowed: the reader's own keys can
    done = 'Selected';
  }
  button.textContent = done;
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}

function snippets() {
  const service = new URL('.', location.href);
  const script = new URL('widget.js', service);
  $('put').textContent = `curl -X PUT -H 'Content-Type: text/html' --data-binary @article.html \\
  '${new URL('api/v1/articles/YOUR-ARTICLE-ID', service)}?url=ITS-ADDRESS'`;
  $('snippet').textContent = `<script src="${script}" async></script>
<donation-appeal article="YOUR-ARTICLE-ID">what readers see without scripts</donation-appeal>`;
  $('auto').textContent = `<script src="${script}" data-auto async></script>`;
}

const names = new Intl.DisplayNames(['en'], { type: 'region' });
$('country').append(new Option('not known', ''), ...countries.map((code) => new Option(names.of(code), code)));
$('samples').addEventListener('click', ({ target }) => target.dataset.sample && choose(target.dataset.sample));
$('own').addEventListener('submit', (event) => {
  event.preventDefault();
  if ($('body').value.trim()) {
    choose(null).then(() => $('result').focus());
  } else {
    $('body').focus();
  }
});
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => copy(button));
}
snippets();
choose('link');
