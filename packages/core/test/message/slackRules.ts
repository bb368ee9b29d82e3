import type { SlackMessage } from '../../src/message';

/** What is wrong with a message by Slack's documentation (docs.slack.dev/reference/block-kit/blocks). */
export function slackFaults({ text, blocks }: SlackMessage): string[] {
	const faults: string[] = [];
	const expect = (holds: boolean, fault: string) => {
		if (!holds) faults.push(fault);
	};
	const mrkdwn = (object: { type: string; text: string }, most: number) => {
		expect(object.text.length > 0, 'empty text');
		expect(object.text.length <= most, `text of ${object.text.length} characters`);
		faults.push(...markupFaults(object.text));
	};
	expect(text.length > 0 && text.length <= 4000, `fallback of ${text.length} characters`);
	faults.push(...markupFaults(text));
	expect(blocks.length > 0 && blocks.length <= 49, `${blocks.length} blocks`);
	expect(JSON.stringify(blocks).length <= 10_000, 'blocks too long');
	for (const block of blocks) {
		switch (block.type) {
			case 'header':
				expect(block.text.type === 'plain_text' && !block.text.emoji, 'header type');
				expect(block.text.text.trim().length > 0, 'empty header');
				expect(block.text.text.length <= 150, 'header too long');
				break;
			case 'section':
				expect(Boolean(block.text) !== Boolean(block.fields), 'section with text and fields');
				if (block.text) mrkdwn(block.text, 3000);
				expect((block.fields ?? [1]).length >= 1 && (block.fields ?? []).length <= 10, 'fields');
				for (const field of block.fields ?? []) mrkdwn(field, 2000);
				break;
			case 'context':
				expect(block.elements.length >= 1 && block.elements.length <= 10, 'elements');
				for (const element of block.elements) mrkdwn(element, 3000);
				break;
			case 'image':
				expect(Boolean(block.slack_file) !== Boolean(block.image_url), 'image source');
				expect((block.image_url ?? '').length <= 3000, 'image_url too long');
				expect(block.alt_text.length > 0 && block.alt_text.length <= 2000, 'alt text');
				break;
			case 'divider':
				break;
		}
	}
	return faults;
}

/** The only control sequences are links to http(s); every & begins one of the three entities. */
function markupFaults(text: string): string[] {
	const withoutLinks = text.replace(/<https?:\/\/[^<>|\s]+\|[^<>|]+>/g, 'LINK');
	return [
		...(/[<>]/.test(withoutLinks) ? [`control characters in ${withoutLinks}`] : []),
		...(/&(?!(?:amp|lt|gt);)/.test(text) ? [`bare & in ${text}`] : []),
	];
}

/** Text of a mrkdwn object as Slack's formatter leaves it alone: without links, our bold and code. */
export function outsideCode(text: string): string {
	return text
		.replace(/<https?:\/\/[^<>|\s]+\|[^<>|]+>/g, '')
		.replace(/`[^`\n]+`/g, '')
		.replace(/^\*(?:and )?[\w ./]+\*/gm, '');
}
