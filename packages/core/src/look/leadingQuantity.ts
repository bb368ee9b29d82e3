import type { QuantityName } from '../lightCurve';
import { describeAlert } from '../message';

/** The flux that says more about an alert, simplified or raw. @throws {OptionError} It has no id. */
export function leadingQuantity(alert: unknown): QuantityName {
	return describeAlert(alert).leading === 'total' ? 'totalFlux' : 'differenceFlux';
}
