import { columnsOf } from '@fink/core';
import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { RESOURCES } from '../resources';

/** The columns of the chosen resource from the bundled list, with type, unit and description. */
export async function loadColumns(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const chosen = this.getCurrentNodeParameter('resource');
	const endpoint = RESOURCES.find(({ name }) => name === chosen)?.columnsOf ?? 'sources';
	return columnsOf(endpoint).map(({ name, unit, type, description }) => ({
		name: unit ? `${name} [${unit}]` : name,
		value: name,
		description: `${description} (${type})`,
	}));
}
