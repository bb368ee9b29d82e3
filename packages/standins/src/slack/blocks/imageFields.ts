import { address, isRecord, oneOf, record, text } from './checks';
import { optional, required, type Check } from './Property';
import { slackFile } from './slackFile';
import { plainText } from './textObject';

const source = {
	type: required(oneOf('image')),
	alt_text: required(text({ least: 1, most: 2000 })),
	image_url: optional(address),
	slack_file: optional(slackFile),
};

/** A picture within another block. */
export const imageElement: Check = withOneSource(record(source));

/** A block that is a picture. */
export const imageBlock: Check = withOneSource(
	record({
		...source,
		title: optional(plainText(2000)),
		block_id: optional(text({ most: 255 })),
	}),
);

function withOneSource(check: Check): Check {
	return (value, pointer, context) => {
		const issues = check(value, pointer, context);
		if (!isRecord(value)) return issues;
		const count = [value.image_url, value.slack_file].filter((from) => from !== undefined).length;
		if (count === 1) return issues;
		return [...issues, { pointer, message: 'must provide one of image_url or slack_file' }];
	};
}
