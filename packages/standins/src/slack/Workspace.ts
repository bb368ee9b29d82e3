import { randomInt } from 'node:crypto';

import type { UploadedFile } from './UploadedFile';

/** A channel that the token sees. */
export interface Channel {
	/** E.g. `C0FINKALERTS`. */
	readonly id: string;
	/** Without `#`. */
	readonly name: string;
	/** Whether the app was invited. Posting needs it. @default true */
	readonly isMember?: boolean;
}

/** A person of the workspace. */
export interface User {
	readonly id: string;
	readonly name: string;
	readonly realName?: string;
}

/** A message that was accepted. */
export interface PostedMessage {
	readonly channel: Channel;
	/** Also the message's id within its channel. */
	readonly ts: string;
	/** What notifications, and clients that show no blocks, show. Empty when none was given. */
	readonly text: string;
	readonly blocks: readonly SlackBlock[];
	/** `unfurl_links`, `thread_ts` and the like, as they were given. */
	readonly options: Readonly<Record<string, unknown>>;
}

/** A block that has passed the checks. */
export type SlackBlock = Readonly<Record<string, unknown>> & { readonly type: string };

/** Users, channels and received messages. */
export class Workspace {
	readonly files = new Map<string, UploadedFile>();
	readonly messages: PostedMessage[] = [];
	private lastTsMicros = 0;

	constructor(
		readonly channels: readonly Channel[],
		readonly users: readonly User[],
		/** How long Slack needs until an uploaded file can be shown. */
		readonly processingMs: number,
		private readonly onMessage: (message: PostedMessage) => void = () => undefined,
	) {}

	/** Keeps a message that was accepted. */
	post(message: PostedMessage): void {
		this.messages.push(message);
		this.onMessage(message);
	}

	/** By id, or by name with or without `#`, as `chat.postMessage` takes them. */
	findChannel(idOrName: string): Channel | undefined {
		const name = idOrName.replace(/^#/, '');
		return this.channels.find((channel) => channel.id === idOrName || channel.name === name);
	}

	/** A new id of Slack's form, `F` and ten capitals and digits. */
	newFileId(): string {
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
		const rest = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]);
		return `F${rest.join('')}`;
	}

	/** The time as Slack writes it, never the same twice. */
	newTs(): string {
		this.lastTsMicros = Math.max(Date.now() * 1000, this.lastTsMicros + 1);
		return (this.lastTsMicros / 1e6).toFixed(6);
	}
}
