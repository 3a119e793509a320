import { samples } from './samples.js';

const $ = (id) => document.getElementById(id);
const countries = ['AU', 'AT', 'BE', 'BR', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IN', 'IT', 'JP', 'NL', 'NO', 'NZ', 'PL', 'PT', 'SE', 'UA', 'US'];

/** Served, or held back for a reason that a reader should be spared from, or merely not known. */
function kindOf(passage) {
  if (passage.verdict === 'verified') {
    return 'served';
  }
  return ['lookalike', 'mismatch', 'unreachable'].includes(passage.verdict) ? 'held' : 'open';
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  if (className) {
    made.className = className;
  }
  return made;
}

function showArticle(text, passages) {
  const parts = [];
  let at = 0;
  for (const passage of passages) {
    parts.push(text.slice(at, passage.start), element('mark', text.slice(passage.start, passage.end), kindOf(passage)));
    at = passage.end;
  }
  parts.push(text.slice(at));
  $('reading').replaceChildren(...parts);
  const mark = $('reading').querySelector('mark');
  $('reading').scrollTop = mark ? Math.max(0, mark.offsetTop - $('reading').offsetTop - 120) : 0;
}

function showPassage(passage) {
  const box = element('div', '', `passage ${kindOf(passage)}`);
  const title = element('h3', passage.headline);
  title.append(element('span', passage.verdict, 'verdict'));
  box.append(title);
  const charities = passage.recipients.filter((one) => one.charity).map((one) => `${one.charity.name} (${one.charity.country})`);
  if (charities.length) {
    box.append(element('p', `Meant: ${[...new Set(charities)].join(', ')}`));
  }
  const reasons = element('ul');
  const evidence = passage.channels.flatMap((channel) => channel.evidence ?? []).concat(passage.evidence ?? []);
  const seen = new Set();
  for (const each of evidence) {
    if (!seen.has(each.detail)) {
      seen.add(each.detail);
      const item = element('li', each.detail);
      if (each.url?.startsWith('https://')) {
        const link = element('a', 'source');
        link.href = each.url;
        link.rel = 'noreferrer';
        item.append(' (', link, each.asOf ? `, ${each.asOf})` : ')');
      }
      reasons.append(item);
    }
  }
  box.append(reasons, element('p', `Confidence that this is an appeal: ${Math.round(passage.confidence * 100)} of 100`, 'small'));
  return box;
}

function showCards(answer) {
  const made = answer.appeals.map((appeal) => {
    const card = document.createElement('donation-appeal');
    card.append(element('p', appeal.headline));
    card.data = { article: { id: 'demo', language: answer.language }, appeals: [appeal] };
    return card;
  });
  $('cards').replaceChildren(...(made.length ? [element('h3', 'What readers see'), ...made] : []));
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
  const text = answer.text ?? sent;
  showArticle(text, answer.passages);
  $('status').textContent = say(answer);
  $('passages').replaceChildren(...answer.passages.map(showPassage));
  showCards(answer);
  $('json').textContent = JSON.stringify({ language: answer.language, appeals: answer.appeals, passages: answer.passages }, null, 2);
  $('json-box').hidden = false;
  $('embedding').hidden = false;
}

let latest = 0;

async function find(body, country) {
  const mine = ++latest;
  $('status').textContent = 'Reading …';
  try {
    const html = /^\s*</.test(body);
    const response = await fetch('api/v1/detect', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ [html ? 'html' : 'text']: body, country: country || null }),
    });
    const answer = await response.json();
    if (mine !== latest) {
      return;
    }
    if (!response.ok) {
      throw new Error(answer.violations?.map((one) => one.message).join(', ') || answer.detail || answer.title);
    }
    show(answer, body);
  } catch (error) {
    if (mine === latest) {
      $('passages').replaceChildren();
      $('cards').replaceChildren();
      $('status').textContent = `That did not work: ${error.message}.`;
    }
  }
}

function choose(sample) {
  for (const button of $('samples').children) {
    button.setAttribute('aria-pressed', String(button.textContent === sample?.name));
  }
  if (sample) {
    $('country').value = sample.country;
    return find(sample.text, sample.country);
  }
  return find($('body').value, $('country').value);
}

const names = new Intl.DisplayNames(['en'], { type: 'region' });
$('country').append(new Option('not known', ''), ...countries.map((code) => new Option(names.of(code), code)));
for (const sample of samples) {
  const button = element('button', sample.name);
  button.type = 'button';
  button.addEventListener('click', () => choose(sample));
  $('samples').append(button);
}
$('own').addEventListener('submit', (event) => {
  event.preventDefault();
  if ($('body').value.trim()) {
    choose(null).then(() => $('result').focus());
  } else {
    $('body').focus();
  }
});
$('snippet').textContent = `<script src="${new URL('widget.js', location.href)}" async></script>
<donation-appeal article="YOUR-ARTICLE-ID">the article's own words, for readers without scripts</donation-appeal>`;
$('copy').addEventListener('click', async () => {
  await navigator.clipboard?.writeText($('snippet').textContent);
  $('copy').textContent = 'Copied';
  setTimeout(() => ($('copy').textContent = 'Copy'), 2000);
});
choose(samples[0]);
