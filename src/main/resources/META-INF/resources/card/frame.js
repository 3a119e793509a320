// Tells the page around how high the cards are, so that the frame can be made to fit:
//   {type: 'almoner:height', height: 240}
// and an <amp-iframe resizable> in its own words.
// It tells Almoner too that a card was in sight for a second, unless the reader asks not to be counted.
(() => {
  const tell = () => {
    if (parent === window) {
      return;
    }
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: 'almoner:height', height }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
  if (navigator.doNotTrack === '1' || navigator.globalPrivacyControl || !navigator.sendBeacon) {
    return;
  }
  const timers = new Map();
  const seen = (card) => {
    watch.unobserve(card);
    const n = Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => b.toString(16).padStart(2, '0')).join('');
    navigator.sendBeacon('/api/v1/beacons', JSON.stringify({ events: [{ appeal: card.dataset.appeal, kind: 'view', n }] }));
  };
  const watch = new IntersectionObserver((entries) => {
    for (const { target, intersectionRatio } of entries) {
      clearTimeout(timers.get(target));
      if (intersectionRatio >= 0.5) {
        timers.set(target, setTimeout(seen, 1000, target));
      }
    }
  }, { threshold: 0.5 });
  document.querySelectorAll('[data-appeal]').forEach((card) => watch.observe(card));
})();
