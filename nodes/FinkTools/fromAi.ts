import type { ToolParameter } from '@fink/core';

/**
 * The expression with which n8n lets a model fill a field: its name, description, type and, for an optional
 * one, its default become the tool's schema.
 */
export function fromAi({ name, description, type, default: usual }: ToolParameter): string {
	const text = description.replace(/[`\\$]/g, '\\$&');
	const further = usual === undefined ? '' : `, ${JSON.stringify(usual)}`;
	return `={{ $fromAI('${name}', \`${text}\`, '${type}'${further}) }}`;
}
