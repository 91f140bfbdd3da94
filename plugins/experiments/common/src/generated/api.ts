// Generated from openapi.yaml by `yarn openapi`. Do not edit.
export interface paths {
    "/experiments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the registry; filter, permission and order are in SQL */
        get: operations["listExperiments"];
        put?: never;
        /** Create a draft */
        post: operations["createExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many experiments stand in each state, of those the caller may read */
        get: operations["countExperiments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** One experiment, by key (EXP-142) or id */
        get: operations["getExperiment"];
        /** Replace a draft; needs If-Match. Once started, the plan is sealed and only title and tags may change */
        put: operations["updateExperiment"];
        post?: never;
        /** Delete a draft; anything that ran stays */
        delete: operations["deleteExperiment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move through the life cycle */
        post: operations["transitionExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, newest first */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stored analyses, newest first, without charts */
        get: operations["listAnalyses"];
        put?: never;
        /** Analyse now; the result is stored even when nothing changed */
        post: operations["analyzeExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/analyses/{analysisId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One analysis with its chart; "latest" is the newest */
        get: operations["getAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What cards and tabs of several entities need, in one request */
        post: operations["summarizeEntities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register experiments that ran before, with their history; idempotent on (source, externalId). Verdicts are never imported, they are computed from the series. */
        post: operations["importExperiments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Status: "draft" | "in-review" | "scheduled" | "running" | "paused" | "decide" | "closed" | "watching";
        /** @enum {string} */
        Outcome: "shipped" | "rolled-back" | "stopped-learned" | "inconclusive" | "not-valid";
        /** @enum {string} */
        Design: "ab" | "canary" | "process";
        /** @enum {string} */
        Grade: "A" | "B" | "C" | "D";
        /** @enum {string} */
        Direction: "lower-is-better" | "higher-is-better";
        /** @enum {string} */
        Recommendation: "ship" | "rollback" | "extend" | "review" | "inconclusive" | "invalid";
        /** @enum {string} */
        VerdictReason: "primary-better" | "harm" | "too-early" | "guardrail-undecided" | "conflicting" | "effect-too-small" | "no-data" | "low-power" | "srm" | "exposure" | "instrument" | "pre-period-fit" | "interference";
        /** @description Lower and upper end; null where it is unbounded */
        Interval: (number | null)[];
        /** @description A whole-sentence template's key, its parameters and the English text */
        Sentence: {
            key: string;
            params: {
                [key: string]: string | number | null;
            };
            text: string;
        };
        Hypothesis: {
            problem: string;
            solution: string;
            /** @description The expectation in words: "p95 latency from 420 ms to below 350 ms in 4 weeks" */
            metric: string;
        };
        MetricUse: {
            /** @enum {string} */
            role: "primary" | "guardrail";
            metricId: string;
            /** @description Primary: smallest relative change of interest, .05 = 5 % */
            minimumEffect?: number;
            /** @description Guardrail: largest relative harm that is acceptable; default .1 */
            margin?: number;
        };
        ResolvedMetricUse: {
            /** @enum {string} */
            role: "primary" | "guardrail";
            metricId: string;
            title: string;
            unit: string;
            direction: components["schemas"]["Direction"];
            /** @enum {string} */
            kind: "mean" | "proportion" | "quantile" | "rate";
            minimumEffect: number | null;
            margin: number | null;
            simulated: boolean;
        };
        Arm: {
            name: string;
            entityRefs?: string[];
            selector?: {
                [key: string]: string;
            };
            /** @description Planned share of the units */
            share?: number;
        };
        Plan: {
            durationSeconds: number;
            /** @description Before it only harm ends a trial; default 3 days, at most the duration */
            minimumDurationSeconds?: number;
            /** @description Process trials: length of the period before; default 8 times the duration, at least 12 steps */
            baselineSeconds?: number;
            /** @description Distance of the points that are compared; default is the metric's */
            stepSeconds?: number;
            alpha?: number;
            /** @description Units, requests or pods are assigned at random */
            randomized?: boolean;
            /** @description Process trials show no effect before the end of the plan; default true for process */
            sealEffects?: boolean;
        };
        ExperimentInput: {
            title: string;
            entityRef: string;
            /** @description Default is the entity's owner */
            ownerRef?: string;
            design: components["schemas"]["Design"];
            hypothesis: components["schemas"]["Hypothesis"];
            metrics: components["schemas"]["MetricUse"][];
            treated: components["schemas"]["Arm"];
            control?: components["schemas"]["Arm"] | null;
            plan: components["schemas"]["Plan"];
            tags?: string[];
        };
        VerdictSummary: {
            analysisId: string;
            recommendation: components["schemas"]["Recommendation"];
            reason: components["schemas"]["VerdictReason"];
            sentence: components["schemas"]["Sentence"];
            /** @enum {string} */
            scale: "relative" | "absolute";
            /** @description Null when it cannot be told or is sealed */
            effect: number | null;
            interval: components["schemas"]["Interval"] | null;
            /** @description Coverage of the interval, .95 */
            level: number;
            /** @description Units or paired points behind it */
            n: number;
            grade: components["schemas"]["Grade"];
            analyzedAt: string;
            /** @description Set while the metric source does not answer */
            staleSince: string | null;
            sealed: boolean;
        };
        ExperimentSummary: {
            id: string;
            key: string;
            title: string;
            entityRef: string;
            ownerRef: string | null;
            design: components["schemas"]["Design"];
            status: components["schemas"]["Status"];
            outcome: components["schemas"]["Outcome"] | null;
            primaryMetric: components["schemas"]["ResolvedMetricUse"] | null;
            verdict: components["schemas"]["VerdictSummary"] | null;
            startedAt: string | null;
            plannedEndAt: string | null;
            endedAt: string | null;
            simulated: boolean;
            revision: number;
            createdAt: string;
            updatedAt: string;
        };
        Experiment: {
            id: string;
            key: string;
            title: string;
            entityRef: string;
            ownerRef: string | null;
            design: components["schemas"]["Design"];
            status: components["schemas"]["Status"];
            outcome: components["schemas"]["Outcome"] | null;
            primaryMetric: components["schemas"]["ResolvedMetricUse"] | null;
            verdict: components["schemas"]["VerdictSummary"] | null;
            startedAt: string | null;
            plannedEndAt: string | null;
            endedAt: string | null;
            simulated: boolean;
            revision: number;
            createdAt: string;
            updatedAt: string;
            hypothesis: components["schemas"]["Hypothesis"];
            metrics: components["schemas"]["ResolvedMetricUse"][];
            treated: components["schemas"]["Arm"];
            control: components["schemas"]["Arm"] | null;
            plan: components["schemas"]["Plan"];
            tags: string[];
            /** @description SHA-256 of the sealed plan, once started */
            planHash: string | null;
            createdBy: string;
            /** @description What the caller may do now, and why not where it may not */
            allowedActions: {
                action: components["schemas"]["Action"];
                allowed: boolean;
                whyNot: string | null;
            }[];
            /** @description What a draft lacks before it can start */
            missing: string[];
        };
        /** @enum {string} */
        Action: "submit" | "withdraw" | "approve" | "schedule" | "start" | "pause" | "resume" | "conclude" | "decide" | "end-watch";
        /** @enum {string} */
        Decision: "ship" | "roll-back" | "keep-running" | "stop-learned" | "inconclusive" | "not-valid";
        TransitionInput: {
            action: components["schemas"]["Action"];
            /** @description Needed for pause, decide and withdraw */
            reason?: string;
            decision?: components["schemas"]["Decision"];
            /**
             * Format: date-time
             * @description For schedule
             */
            startAt?: string;
        };
        Event: {
            id: string;
            /** @description When it happened */
            at: string;
            /** @description When Hone learnt of it */
            recordedAt: string;
            /** @description A user or service reference */
            actor: string;
            type: string;
            from: string | null;
            to: string | null;
            reason: string | null;
            detail: {
                [key: string]: unknown;
            };
        };
        MetricResult: {
            metricId: string;
            title: string;
            unit: string;
            /** @enum {string} */
            role: "primary" | "guardrail";
            direction: components["schemas"]["Direction"];
            /** @enum {string} */
            scale: "relative" | "absolute";
            estimate: number | null;
            interval: components["schemas"]["Interval"] | null;
            pValue: number | null;
            standardError: number | null;
            n: number;
            treatedMean: number | null;
            comparisonMean: number | null;
            margin: number | null;
            minimumEffect: number | null;
            /** @enum {string} */
            state: "better" | "worse" | "undecided" | "non-inferior" | "degraded" | "no-data" | "sealed";
            /** @description One sentence */
            detail: string;
        };
        Check: {
            id: string;
            title: string;
            /** @enum {string} */
            state: "passed" | "failed" | "warning" | "not-applicable";
            detail: string;
        };
        Rule: {
            number: number;
            name: string;
            matched: boolean;
            /** @description The values and margins that decided it */
            detail: string;
        };
        ResolvedQuery: {
            metricId: string;
            arm: string;
            sourceId: string;
            text: string;
            start: string;
            end: string;
            stepSeconds: number | null;
            queriedAt: string;
            staleSince: string | null;
            warnings: string[];
        };
        /** @description Observed and expected of the primary metric, at most 600 points; null where a value is missing */
        Chart: {
            interventionAt: string | null;
            unit: string;
            points: {
                /** @description Epoch milliseconds */
                at: number;
                observed: number | null;
                /** @description Counterfactual, or the control arm */
                expected: number | null;
                lower: number | null;
                upper: number | null;
            }[];
        };
        AnalysisSummary: {
            id: string;
            createdAt: string;
            asOf: string;
            method: string;
            version: string;
            seed: string;
            inputsHash: string;
            verdict: components["schemas"]["VerdictSummary"];
        };
        Analysis: {
            id: string;
            createdAt: string;
            /** @description Data up to this instant were used */
            asOf: string;
            method: string;
            version: string;
            seed: string;
            inputsHash: string;
            verdict: components["schemas"]["VerdictSummary"];
            results: components["schemas"]["MetricResult"][];
            checks: components["schemas"]["Check"][];
            rules: components["schemas"]["Rule"][];
            gradeReasons: string[];
            queries: components["schemas"]["ResolvedQuery"][];
            chart: components["schemas"]["Chart"];
        };
        ImportItem: {
            externalId: string;
            experiment: components["schemas"]["ExperimentInput"];
            /** @description Wish for a key; refused when it is taken */
            key?: string;
            /** @description In the order of time; each step obeys the life cycle */
            history: {
                action: components["schemas"]["Action"];
                /** Format: date-time */
                at: string;
                actor: string;
                reason?: string;
                decision?: components["schemas"]["Decision"];
                /** Format: date-time */
                startAt?: string;
            }[];
        };
    };
    responses: never;
    parameters: {
        Key: string;
        IfMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listExperiments: {
        parameters: {
            query?: {
                entityRef?: string[];
                owner?: string[];
                status?: components["schemas"]["Status"][];
                design?: components["schemas"]["Design"][];
                grade?: components["schemas"]["Grade"][];
                q?: string;
                sort?: "-updatedAt" | "updatedAt" | "-createdAt" | "createdAt" | "-startedAt" | "startedAt" | "-effectBound" | "effectBound";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExperimentSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExperimentInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
        };
    };
    countExperiments: {
        parameters: {
            query?: {
                entityRef?: string[];
                owner?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A number per state, absent states are 0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statuses: {
                            [key: string]: number;
                        };
                        outcomes: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
    };
    getExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The experiment; its revision is also the ETag */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
        };
    };
    updateExperiment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExperimentInput"];
            };
        };
        responses: {
            /** @description The new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
        };
    };
    deleteExperiment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    transitionExperiment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionInput"];
            };
        };
        responses: {
            /** @description The experiment in its new state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listAnalyses: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AnalysisSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    analyzeExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new analysis */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
        };
    };
    getAnalysis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
                analysisId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The analysis */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
        };
    };
    summarizeEntities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRefs: string[];
                };
            };
        };
        responses: {
            /** @description In the order of the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entityRef: string;
                            statuses: {
                                [key: string]: number;
                            };
                            open: components["schemas"]["ExperimentSummary"][];
                            lastClosed: components["schemas"]["ExperimentSummary"][];
                        }[];
                    };
                };
            };
        };
    };
    importExperiments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                    items: components["schemas"]["ImportItem"][];
                };
            };
        };
        responses: {
            /** @description In the order of the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            externalId: string;
                            key: string;
                            id: string;
                            created: boolean;
                        }[];
                    };
                };
            };
        };
    };
}
