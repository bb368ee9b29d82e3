import type { Choice } from '@fink/core';
import type { INodeProperties } from 'n8n-workflow';

import { optionsOf } from './optionsOf';

/** A drop-down list of choices. @param field - Everything else about it. */
export function choiceField(
	choices: readonly Choice[],
	field: Omit<INodeProperties, 'options' | 'type'>,
): INodeProperties {
	return { ...field, type: 'options', options: optionsOf(choices) };
}
