import { html, svg, type TemplateResult } from 'lit';

/** The page's signs, drawn for it: 24 × 24, in the colour of the text around them, silent for screen readers. */
function icon(paths: TemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
}

export const hashIcon = icon(svg`<path d="M9.5 4 7 20M17 4l-2.5 16M5 9h15M4 15h15" />`);
export const forumIcon = icon(
  svg`<path d="M4 5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H9l-4 3v-3H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM20 9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1v2.5L16.5 19H12" />`,
);
export const menuIcon = icon(svg`<path d="M4 6h16M4 12h16M4 18h16" />`);
export const moreIcon = icon(
  svg`<g fill="currentColor" stroke="none"><circle cx="5" cy="12" r="2" /><circle cx="12" cy="12" r="2" /><circle cx="19" cy="12" r="2" /></g>`,
);
export const closeIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18" />`);
export const addIcon = icon(svg`<path d="M12 5v14M5 12h14" />`);
export const backIcon = icon(svg`<path d="m14 6-6 6 6 6" />`);
export const sunIcon = icon(
  svg`<circle cx="12" cy="12" r="4" /><path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />`,
);
export const moonIcon = icon(svg`<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z" />`);
export const eyeIcon = icon(
  svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" /><circle cx="12" cy="12" r="2.7" />`,
);
export const launchIcon = icon(
  svg`<path d="M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5" />`,
);
export const fileIcon = icon(
  svg`<path d="M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5" />`,
);
export const sendIcon = icon(svg`<path d="M5 12 4 4.5 21 12 4 19.5zM5 12h7" />`);
export const warningIcon = icon(svg`<path d="M12 4 2.5 20h19zM12 10v4.5M12 17.3v.2" />`);
