import { flag, isRecord, list, oneOf, record, text } from './checks';
import { accessory, actionsElement, contextElement } from './elements';
import { imageBlock } from './imageFields';
import { optional, required, type Check } from './Property';
import { anyText, plainText } from './textObject';

const common = { block_id: optional(text({ most: 255 })) };

const section: Check = (value, pointer, context) => {
	const issues = record({
		...common,
		type: required(oneOf('section')),
		text: optional(anyText(3000)),
		fields: optional(list(anyText(2000), { most: 10 })),
		accessory: optional(accessory),
		expand: optional(flag),
	})(value, pointer, context);
	if (isRecord(value) && value.text === undefined && value.fields === undefined) {
		issues.push({ pointer, message: 'missing required field: text or fields' });
	}
	return issues;
};

/**
 * The blocks that a workflow posts, with the fields and limits of Slack's reference of blocks
 * (docs.slack.dev/reference/block-kit/blocks). Others are refused as unsupported.
 */
export const BLOCKS: Readonly<Record<string, Check>> = {
	actions: record({
		...common,
		type: required(oneOf('actions')),
		elements: required(list(actionsElement, { most: 25 })),
	}),
	context: record({
		...common,
		type: required(oneOf('context')),
		elements: required(list(contextElement, { most: 10 })),
	}),
	divider: record({ ...common, type: required(oneOf('divider')) }),
	header: record({ ...common, type: required(oneOf('header')), text: required(plainText(150)) }),
	image: imageBlock,
	section,
};
