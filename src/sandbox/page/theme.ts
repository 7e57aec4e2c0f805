/** Light or dark: as the system has it, until somebody uses the switch; that choice is kept in this browser. */
export type Theme = 'light' | 'dark';

const KEY = 'theme';
const system = matchMedia('(prefers-color-scheme: light)');

/** The theme in force. */
export function currentTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return system.matches ? 'light' : 'dark';
}

/** Changes to the other theme and keeps it. */
export function switchTheme(): void {
  localStorage.setItem(KEY, currentTheme() === 'light' ? 'dark' : 'light');
  showTheme();
}

/** Puts the theme in force on the document, where the style sheet's light-dark() colours take it from. */
export function showTheme(): void {
  document.documentElement.style.colorScheme = currentTheme();
}

/** Calls `then` whenever the system changes its mind. */
export function onSystemTheme(then: () => void): void {
  system.addEventListener('change', then);
}
