import { render } from 'lit';
import { App } from './app.ts';
import { Composer, TEXT_ID } from './composer.ts';
import { USE_COMMAND } from './markdown.ts';
import { pageView } from './page.ts';
import { dressComponents } from './skin.ts';
import { onSystemTheme, showTheme } from './theme.ts';
import './fonts.css';
import './page.css';
import './messages.css';
import './composer.css';

/** How near its end, in pixels, a channel counts as read to the end: then it follows new messages. */
const NEAR_END_PX = 120;

const root = document.getElementById('app') ?? document.body;
const hasKeyboard = matchMedia('(hover: hover)');
let drawing = false;
let focusNext: string | null = null;
let drawnPlace: string | null = null;

/** Draws the page once, however much changed at once. */
function changed(): void {
  if (drawing) return;
  drawing = true;
  queueMicrotask(draw);
}

function draw(): void {
  drawing = false;
  const follow = app.placeId !== drawnPlace || isAtEnd();
  render(pageView(app, composer), root);
  // As in Discord's client one can write at once; a phone would bring up its keyboard for that.
  if (app.placeId !== drawnPlace && hasKeyboard.matches) focusNext ??= TEXT_ID;
  if (focusNext !== null) {
    document.getElementById(focusNext)?.focus();
    focusNext = null;
  }
  document.querySelector('#picker [aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  if (follow) scrollToEnd();
  drawnPlace = app.placeId;
}

function isAtEnd(): boolean {
  const log = document.getElementById('log');
  return !log || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX;
}

/** The components draw themselves after the page; only then is the end of the channel where it stays. */
function scrollToEnd(): void {
  requestAnimationFrame(() => {
    const log = document.querySelector('#log[role=log]');
    if (log) log.scrollTop = log.scrollHeight;
  });
}

const app = new App(changed);
const composer = new Composer(app, (id) => {
  focusNext = id;
  changed();
});

root.addEventListener(USE_COMMAND, (event) => {
  composer.typeText(`/${String((event as CustomEvent).detail)} `);
});

dressComponents();
showTheme();
onSystemTheme(() => {
  showTheme();
  changed();
});
// A wide window shows the channels anyway: nothing is left covered when a phone is turned.
matchMedia('(width > 720px)').addEventListener('change', () => {
  app.sidebarOpen = false;
  changed();
});
changed();
