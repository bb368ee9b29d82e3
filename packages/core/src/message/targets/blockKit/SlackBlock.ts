/** Text without any markup. */
export interface PlainText {
	readonly type: 'plain_text';
	readonly text: string;
	/** Always false: `:name:` is shown as it is. */
	readonly emoji: false;
}

/** Text in Slack's markup. */
export interface MarkdownText {
	readonly type: 'mrkdwn';
	readonly text: string;
	/** Always true: Slack does not turn plain words into links and mentions. */
	readonly verbatim: true;
}

/** The blocks of Slack's Block Kit that our messages use. docs.slack.dev/reference/block-kit/blocks. */
export type SlackBlock =
	| { readonly type: 'header'; readonly text: PlainText }
	| {
			readonly type: 'section';
			readonly text?: MarkdownText;
			readonly fields?: readonly MarkdownText[];
	  }
	| { readonly type: 'context'; readonly elements: readonly MarkdownText[] }
	| {
			readonly type: 'image';
			readonly slack_file?: { readonly id: string } | { readonly url: string };
			readonly image_url?: string;
			readonly alt_text: string;
	  }
	| { readonly type: 'divider' };

/** Body for `chat.postMessage`. */
export interface SlackMessage {
	/** Shown in notifications and wherever blocks can't be shown. */
	readonly text: string;
	readonly blocks: readonly SlackBlock[];
}
