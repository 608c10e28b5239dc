/**
 * What runs in the page of a claim. It draws what it is sent and says which place was chosen; it keeps the focus of the
 * keyboard and what was scrolled to, and tells those who hear the page how many findings there are now.
 */
export const previewScript = `
const editor = acquireVsCodeApi();
const claim = document.getElementById('claim');
const said = document.getElementById('said');
let drawn;
addEventListener('message', ({ data }) => {
  editor.setState(data.state);
  if (data.html !== drawn) {
    const focused = document.activeElement?.id;
    claim.innerHTML = drawn = data.html;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
  if (said.textContent !== data.said) said.textContent = data.said;
});
document.addEventListener('click', (event) => {
  const place = event.target.closest('[data-span]');
  if (place !== null) editor.postMessage({ span: place.dataset.span });
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.getAttribute('href').slice(1));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  target.focus();
});
editor.postMessage({ isReady: true });
`;
