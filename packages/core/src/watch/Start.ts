/** Where a target that is watched for the first time begins. */
export type Start =
	/** With what comes from now on: all that Fink has is settled. */
	| { readonly kind: 'now' }
	/** With the alerts of the last hours. */
	| { readonly kind: 'lastHours'; readonly hours: number };
