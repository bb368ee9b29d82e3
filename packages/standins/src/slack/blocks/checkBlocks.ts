import type { BlockContext } from './BlockContext';
import { BLOCKS } from './BLOCKS';
import { byType, isRecord } from './checks';
import type { BlockIssue } from './Property';

/** Slack's limit for a message. */
const MAX_BLOCKS = 50;

/**
 * Checks the blocks of a message.
 *
 * @returns Everything that is wrong; empty when Slack would take them.
 */
export function checkBlocks(blocks: readonly unknown[], context: BlockContext): BlockIssue[] {
	if (blocks.length > MAX_BLOCKS) {
		return [{ pointer: '/blocks', message: `no more than ${MAX_BLOCKS} items allowed` }];
	}
	const seen = new Set<unknown>();
	return blocks.flatMap((block, index) => {
		const pointer = `/blocks/${index}`;
		const issues = byType(BLOCKS)(block, pointer, context);
		const id = isRecord(block) ? block.block_id : undefined;
		if (id !== undefined && seen.has(id)) {
			issues.push({ pointer: `${pointer}/block_id`, message: 'block_id must be unique' });
		}
		seen.add(id);
		return issues;
	});
}

/** Characters of all text objects and descriptions within blocks. */
export function countCharacters(value: unknown): number {
	if (Array.isArray(value)) return value.reduce((sum, each) => sum + countCharacters(each), 0);
	if (!isRecord(value)) return 0;
	return Object.entries(value).reduce((sum, [name, member]) => {
		const isText = typeof member === 'string' && (name === 'text' || name === 'alt_text');
		return sum + (isText ? (member as string).length : countCharacters(member));
	}, 0);
}
