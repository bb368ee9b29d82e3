/** An embed of Discord, https://docs.discord.com/developers/resources/message#embed-object. */
export interface DiscordEmbed {
	readonly title?: string;
	readonly url?: string;
	readonly description?: string;
	readonly color: number;
	readonly timestamp?: string;
	readonly fields?: ReadonlyArray<{ name: string; value: string; inline: boolean }>;
	readonly footer?: { readonly text: string };
	readonly image?: { readonly url: string };
}

/** A message for Discord. */
export interface DiscordMessage {
	/** Body of a webhook or of Create Message; with a file it is the part `payload_json`. */
	readonly payload: {
		/** Heading of a digest; empty for an alert, whose embed has it. */
		readonly content: string;
		/** One of an alert; of a digest one of each alert that is shown, and one of what follows them. */
		readonly embeds: readonly DiscordEmbed[];
		readonly allowed_mentions: { readonly parse: readonly [] };
		readonly attachments?: ReadonlyArray<{ id: number; filename: string; description: string }>;
	};
	/**
	 * The whole message as one embed, as JSON in the form in which n8n's Discord node takes it: that node sends a fixed
	 * number of embeds, and makes `{ url }` of `image` itself.
	 */
	readonly embed: string;
	/** Field of the picture to send with it; empty without one. */
	readonly picture: string;
}

/** Characters, https://docs.discord.com/developers/resources/message#embed-object-embed-limits. */
export const DISCORD_LIMITS = {
	content: 2000,
	embeds: 10,
	title: 256,
	description: 4096,
	fields: 25,
	fieldValue: 1024,
	footer: 2048,
	/** All texts of all embeds of a message. */
	inEmbeds: 6000,
	attachmentDescription: 1024,
} as const;

/** Whether Discord takes the message. */
export function isWithinLimits(content: string, embeds: readonly DiscordEmbed[]): boolean {
	return (
		content.length <= DISCORD_LIMITS.content &&
		embeds.length <= DISCORD_LIMITS.embeds &&
		embeds.every(isEmbedWithinLimits) &&
		embeds.reduce((sum, embed) => sum + lengthOf(embed), 0) <= DISCORD_LIMITS.inEmbeds
	);
}

function isEmbedWithinLimits({ title, description, fields, footer }: DiscordEmbed): boolean {
	return (
		(title?.length ?? 0) <= DISCORD_LIMITS.title &&
		(description?.length ?? 0) <= DISCORD_LIMITS.description &&
		(fields?.length ?? 0) <= DISCORD_LIMITS.fields &&
		(footer?.text.length ?? 0) <= DISCORD_LIMITS.footer
	);
}

function lengthOf({ title = '', description = '', fields = [], footer }: DiscordEmbed): number {
	const inFields = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
	return title.length + description.length + inFields + (footer?.text.length ?? 0);
}
