import type { AgentTool } from '../AgentTool';
import { countNight } from './countNight';
import { findObject } from './findObject';
import { getAsteroid } from './getAsteroid';
import { getLightCurve } from './getLightCurve';
import { getObject } from './getObject';
import { searchAlerts } from './searchAlerts';
import { showObject } from './showObject';

/** Everything that a language model can ask, in the order in which it is offered. */
export const AGENT_TOOLS: readonly AgentTool[] = [
	findObject,
	getObject,
	getLightCurve,
	searchAlerts,
	getAsteroid,
	showObject,
	countNight,
];
