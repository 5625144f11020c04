// Style and script of an HTML page, with the program's colours and typeface (scene/style/theme.h).
#pragma once

namespace rk::render::html {

inline constexpr const char* kPageStyle = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fcfbf9; color: #1a1a1a; line-height: 1.5;
  font-family: 'Open Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif; }
main, footer { max-width: 75rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-top: 1.5rem; }
footer { padding-bottom: 2rem; color: #5e5952; font-size: .875rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; }
.subtitle { margin: .25rem 0 0; color: #5e5952; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
figure { margin: 1rem 0 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { max-width: 48rem; margin-top: .75rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible, summary:focus-visible { outline: 3px solid #b34a00; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
caption { padding: 0 0 .5rem; text-align: left; color: #5e5952; }
th, td { padding: .375rem .75rem .375rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e0dbd1; }
thead th { border-bottom: 2px solid #5e5952; vertical-align: bottom; }
th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tbody tr:hover { background: #efebe3; }
.chip { display: inline-block; min-width: 1.5rem; height: 1.5rem; margin-right: .25rem; padding: 0 .25rem;
  border-radius: .75rem; text-align: center; font-size: .8125rem; line-height: 1.5rem; font-weight: 700; }
.names { min-width: 15rem; }
.yes { font-weight: 600; }
.no { color: #5e5952; }
summary { cursor: pointer; }
svg [data-region] { transition: opacity .15s; }
svg.pointing [data-region]:not(.pointed) { opacity: .2; }
@media (prefers-reduced-motion: reduce) { svg [data-region] { transition: none; } }
@media print {
  body { background: none; font-size: 9pt; }
  h1 { font-size: 16pt; }
  table { font-size: 8pt; }
  .names { min-width: 0; width: 45%; }
  main, footer { max-width: none; padding: 0; }
  figure, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  details::details-content { content-visibility: visible; }
  .chip { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

/// Pointing at a row highlights its partnership in the figure. The page is complete without the script.
inline constexpr const char* kPageScript = R"js(
const figure = document.querySelector('figure svg');
const point = id => {
  figure.classList.toggle('pointing', id !== null);
  for (const part of figure.querySelectorAll('[data-region]')) {
    part.classList.toggle('pointed', part.dataset.region === id);
  }
};
for (const row of document.querySelectorAll('tr[data-region]')) {
  if (!figure.querySelector('[data-region="' + row.dataset.region + '"]')) continue;
  row.addEventListener('mouseenter', () => point(row.dataset.region));
  row.addEventListener('mouseleave', () => point(null));
}
)js";

}  // namespace rk::render::html
