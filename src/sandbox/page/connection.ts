import type { Locale } from 'discord-api-types/v10';
import type { Action, FromPage, PersonName, ToPage } from '../protocol.ts';

/** What the server says to one action: the protocol's `done`, `failed`, `suggestions` or `modal`. */
export type Answer = Extract<ToPage, { readonly to: number }>;
/** What the server says of itself, asked or not. */
export type News = Exclude<ToPage, Answer>;

/** First and longest wait before the page tries again to reach a server that went away, in milliseconds. */
const RETRY_MS = { first: 500, longest: 5_000 };

/**
 * The page's WebSocket to the sandbox. It comes back by itself when the server was restarted, and then asks
 * for everything anew, as the same person.
 */
export class Connection {
  private socket: WebSocket | null = null;
  private lastId = 0;
  private retry = RETRY_MS.first;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private person: PersonName;
  private readonly onNews: (news: News) => void;
  private readonly onOpen: (open: boolean) => void;

  constructor(person: PersonName, onNews: (news: News) => void, onOpen: (open: boolean) => void) {
    this.person = person;
    this.onNews = onNews;
    this.onOpen = onOpen;
    this.open();
  }

  /** Changes places: from now on everything is seen and done as `person`. */
  as(person: PersonName): void {
    this.person = person;
    this.send({ type: 'as', person });
  }

  /** Sets the language of this person's client, or of a server: a new state says what came of it. */
  speak(of: 'me' | { readonly guildId: string }, locale: Locale): void {
    this.send({ type: 'language', of, locale });
  }

  /** Does something and resolves with the server's answer. Never rejects: a lost connection is `offline`. */
  act(action: Action): Promise<Answer> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      if (!this.send({ ...action, id })) this.answer(lost(id));
    });
  }

  private open(): void {
    const address = new URL('page', document.baseURI);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.addEventListener('open', () => {
      this.retry = RETRY_MS.first;
      this.send({ type: 'as', person: this.person });
      this.onOpen(true);
    });
    socket.addEventListener('message', (event) => {
      const said = JSON.parse(String(event.data)) as ToPage;
      if ('to' in said) this.answer(said);
      else this.onNews(said);
    });
    socket.addEventListener('close', () => {
      this.onOpen(false);
      for (const id of this.waiting.keys()) this.answer(lost(id));
      setTimeout(() => this.open(), this.retry);
      this.retry = Math.min(this.retry * 2, RETRY_MS.longest);
    });
  }

  private send(text: FromPage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(text));
    return true;
  }

  private answer(answer: Answer): void {
    this.waiting.get(answer.to)?.(answer);
    this.waiting.delete(answer.to);
  }
}

function lost(to: number): Answer {
  return { type: 'failed', to, reason: 'offline', message: 'The sandbox is not running.' };
}
