import type { Api } from './Api';
import { createApiVersions } from './apiVersions';
import { describeGroups } from './describeGroups';
import { fetch } from './fetch';
import { findCoordinator } from './findCoordinator';
import { heartbeat } from './heartbeat';
import { joinGroup } from './joinGroup';
import { leaveGroup } from './leaveGroup';
import { listGroups } from './listGroups';
import { listOffsets } from './listOffsets';
import { metadata } from './metadata';
import { offsetCommit } from './offsetCommit';
import { offsetFetch } from './offsetFetch';
import { produce } from './produce';
import { syncGroup } from './syncGroup';

const OTHERS: readonly Api[] = [
	produce,
	fetch,
	listOffsets,
	metadata,
	offsetCommit,
	offsetFetch,
	findCoordinator,
	joinGroup,
	heartbeat,
	leaveGroup,
	syncGroup,
	describeGroups,
	listGroups,
];

/** Every kind of request that the broker answers. */
export const APIS: readonly Api[] = [...OTHERS, createApiVersions(OTHERS)];

export type { Api, Call } from './Api';
export type { ApiName } from './ApiName';
