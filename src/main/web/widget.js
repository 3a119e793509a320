// The stable address for pages: loads the version of the card that this service has.
{
  const here = document.currentScript;
  const script = document.createElement('script');
  script.src = new URL('{path}', here.src);
  script.nonce = here.nonce;
  Object.assign(script.dataset, here.dataset);
  here.after(script);
}
