// The stable address for pages: loads the version of the card that this service has. In a function, and no mere block: what
// minifies drops those, and the names would be the page's.
(() => {
  const here = document.currentScript;
  const script = document.createElement('script');
  script.src = new URL('{path}', here.src);
  script.nonce = here.nonce;
  Object.assign(script.dataset, here.dataset);
  here.after(script);
})();
