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
    "/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the backlog; filter, permission and order are in SQL */
        get: operations["listIdeas"];
        put?: never;
        /** Add an idea; one with the same source type and source reference is answered as it stands instead */
        post: operations["createIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Systemic changes and quick fixes among the ideas chosen in the window, and the quota */
        get: operations["getIdeaBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the largest share of quick fixes, for a group or for all */
        put: operations["setIdeaQuota"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ideas and experiments that say nearly the same */
        post: operations["findSimilarIdeas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** One idea, by key (IDEA-17) or id */
        get: operations["getIdea"];
        /** Replace an idea; needs If-Match */
        put: operations["updateIdea"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{key}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give or take back the own vote */
        put: operations["voteForIdea"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{key}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rank an idea by hand, with a reason, or give it its computed rank back */
        put: operations["moveIdea"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{key}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Commit, drop, reopen or merge an idea */
        post: operations["transitionIdea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ideas/{key}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an idea, newest first */
        get: operations["listIdeaEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hypothesis templates, shipped ones first */
        get: operations["listTemplates"];
        put?: never;
        /** Add an own template */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Replace an own template; needs If-Match */
        put: operations["updateTemplate"];
        post?: never;
        /** Delete an own template; needs If-Match */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a hypothesis and its plan lack, with the power that the real history allows */
        post: operations["lintExperiment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/power": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Effects that trials of several lengths can detect, from the real history of the metric */
        post: operations["estimatePower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/control-pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Services to compare with, each with how well it fits, and the method that the rules choose */
        post: operations["proposeControls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many experiments of an owner hold a slot, and how many may */
        get: operations["listSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views of the caller and of the groups the caller belongs to */
        get: operations["listViews"];
        put?: never;
        /** Name a view; the same name of the same person is replaced */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an own view */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Experiments as YAML: create or update drafts from documents; idempotent on their names */
        post: operations["applyDefinitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The experiment with its verdict as a file */
        get: operations["exportExperiment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** Comments, newest first */
        get: operations["listComments"];
        put?: never;
        /** Say something about an experiment */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
                commentId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an own comment back; its place stays */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the groups from outside that may read it; needs If-Match */
        put: operations["shareExperiment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/analyses/{analysisId}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The values that an analysis used; kept for the newest analysis and for those that decisions rest on */
        get: operations["getAnalysisValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/analyses/{analysisId}/robustness": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
                analysisId: string;
            };
            cookie?: never;
        };
        /** The stored report */
        get: operations["getRobustness"];
        put?: never;
        /** Run every reasonable specification and placebo on the stored values; a report that is there is answered as it stands */
        post: operations["checkRobustness"];
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
        Design: "ab" | "canary" | "process" | "stepped-wedge";
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
            /** @description Process trials show no effect before the end of the plan; default true for process and stepped-wedge */
            sealEffects?: boolean;
            /** @description Process trials and stepped wedges: planned looks, evenly spaced, the last at the end; the error rate is spent over them (O'Brien-Fleming type). Default 1 */
            looks?: number;
            /**
             * @description Process trials: auto follows the stated rules; the method is sealed at the start
             * @enum {string}
             */
            method?: "auto" | "interrupted-time-series" | "difference-in-differences" | "synthetic-control" | "synthetic-did" | "structural-time-series";
            waves?: components["schemas"]["WavePlan"];
            stopRules?: components["schemas"]["StopRules"];
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
            /** @description The idea that is tried; it is marked as such in the same step */
            ideaKey?: string;
            /** @description Experiments that this one follows up; no circles */
            follows?: string[];
            templateId?: string;
        };
        /** @description Stepped wedge: services adopt in random waves */
        WavePlan: {
            count: number;
            /** @description Time from one wave to the next */
            periodSeconds: number;
            /** @description Time after its switch in which a service is left out; default 0 */
            transitionSeconds?: number;
        };
        /** @description What the schedule does by itself; people are told in any case */
        StopRules: {
            /**
             * @description Default: canary concludes, ab pauses, others tell
             * @enum {string}
             */
            onHarm?: "conclude" | "pause" | "tell";
            /**
             * @description Default is tell
             * @enum {string}
             */
            onInvalid?: "pause" | "tell";
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
            idea: components["schemas"]["Reference"] | null;
            follows: components["schemas"]["Reference"][];
            followedBy: components["schemas"]["Reference"][];
            templateId: string | null;
            /** @description Groups from outside that may read it */
            sharedWith: string[];
            waves: components["schemas"]["SealedWaves"] | null;
            /** @description Where the trial left its sealed plan, as sentences */
            deviations: string[];
            pendingDecision: components["schemas"]["PendingDecision"] | null;
            nextOwnerRef: string | null;
            watch: components["schemas"]["Watch"] | null;
            canComment: boolean;
            canShare: boolean;
        };
        Reference: {
            key: string;
            title: string;
        };
        /** @description The assignment as it was drawn and sealed at the start */
        SealedWaves: {
            seed: string;
            /** @description When each wave switches */
            switchTimes: string[];
            assignment: {
                entityRef: string;
                /** @description From 1 */
                wave: number;
            }[];
        };
        /** @description A decision that waits for a second person: it goes against the recommendation, or a program proposed it */
        PendingDecision: {
            decision: components["schemas"]["Decision"];
            reason: string;
            nextOwnerRef: string | null;
            proposedBy: string;
            at: string;
            /** @description What the verdict recommended when it was proposed */
            recommendation?: string | null;
            /** @description A sentence, where the verdict recommends something else by now */
            verdictChange?: string | null;
        };
        /** @description What became of a shipped change */
        Watch: {
            checks: {
                /** @enum {integer} */
                day: 30 | 90 | 180;
                dueAt: string;
                doneAt: string | null;
                /** @enum {string} */
                state: "due" | "holds" | "faded" | "reversed" | "unclear";
                effect: number | null;
                interval: components["schemas"]["Interval"] | null;
                sentence: string | null;
            }[];
            /** @description The idea that proposes to take the change back */
            reverseTrial: components["schemas"]["Reference"] | null;
        };
        /** @enum {string} */
        Action: "submit" | "withdraw" | "approve" | "schedule" | "start" | "pause" | "resume" | "conclude" | "decide" | "confirm" | "decline" | "end-watch";
        /** @enum {string} */
        Decision: "ship" | "roll-back" | "keep-running" | "stop-learned" | "inconclusive" | "not-valid";
        TransitionInput: {
            action: components["schemas"]["Action"];
            /** @description Needed for pause, decide, decline and withdraw */
            reason?: string;
            decision?: components["schemas"]["Decision"];
            /** @description For decide: who looks after what was decided */
            nextOwnerRef?: string;
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
            /** @description Stepped wedge: the wave of each treated service, as it was drawn elsewhere; without it the start draws */
            waves?: {
                entityRef: string;
                wave: number;
            }[];
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
        /** @enum {string} */
        IdeaSourceType: "person" | "retrospective" | "post-mortem" | "sprint" | "coach" | "watch";
        /** @enum {string} */
        IdeaStatus: "open" | "trying" | "done" | "dropped" | "merged";
        /** @enum {string} */
        IdeaNature: "systemic" | "quick-fix";
        /** @description Factors of the priority that were set by a person or a source; absent ones take their defaults */
        IdeaFactors: {
            /** @description How often the problem is expected to come back */
            ratePerMonth?: number;
            /** @description What one occurrence costs, in impactUnit */
            impact?: number;
            /** @description Default is minutes */
            impactUnit?: string;
            /** @description That the solution works, before votes */
            probability?: number;
            /** @description Person-days */
            effortDays?: number;
        };
        IdeaInput: {
            title: string;
            entityRef?: string | null;
            /** @description Default is the entity's owner */
            ownerRef?: string;
            hypothesis: components["schemas"]["Hypothesis"];
            metricId?: string | null;
            nature?: components["schemas"]["IdeaNature"] | null;
            source?: {
                type: components["schemas"]["IdeaSourceType"];
                ref?: string;
                url?: string;
                /** @description "5 incidents" */
                label?: string;
                /** @description Whether the source is a simulation; the idea stays marked as such */
                simulated?: boolean;
            };
            factors?: components["schemas"]["IdeaFactors"];
        };
        /** @description Expected value per day of effort, with every factor; null where a factor is unknown */
        IdeaPriority: {
            valuePerDay: number | null;
            worthPerMonth: number | null;
            unit: string;
            ratePerMonth: {
                value: number | null;
                /** @enum {string} */
                from: "set" | "default" | "votes" | "unknown";
            };
            impact: {
                value: number | null;
                /** @enum {string} */
                from: "set" | "default" | "votes" | "unknown";
            };
            probability: {
                value: number;
                /** @enum {string} */
                from: "set" | "default" | "votes" | "unknown";
            };
            effortDays: {
                value: number | null;
                /** @enum {string} */
                from: "set" | "default" | "votes" | "unknown";
            };
            /** @description Part of valuePerDay that comes from learning whether it works */
            informationValue: number | null;
            sentence: components["schemas"]["Sentence"];
        };
        Idea: {
            id: string;
            /** @description IDEA-17 */
            key: string;
            title: string;
            entityRef: string | null;
            ownerRef: string | null;
            hypothesis: components["schemas"]["Hypothesis"];
            metricId: string | null;
            nature: components["schemas"]["IdeaNature"] | null;
            source: {
                type: components["schemas"]["IdeaSourceType"];
                ref: string | null;
                url: string | null;
                label: string | null;
            };
            factors: components["schemas"]["IdeaFactors"];
            priority: components["schemas"]["IdeaPriority"];
            /** @description What the backlog is ordered by: valuePerDay unless it was moved */
            rank: number;
            moved: {
                by: string;
                at: string;
                reason: string;
            } | null;
            votes: number;
            voted: boolean;
            status: components["schemas"]["IdeaStatus"];
            mergedInto: components["schemas"]["Reference"] | null;
            experiments: components["schemas"]["Reference"][];
            simulated: boolean;
            createdBy: string;
            createdAt: string;
            updatedAt: string;
            /** @description Days since somebody last worked on it */
            ageDays: number;
            revision: number;
            allowedActions: {
                /** @enum {string} */
                action: "edit" | "vote" | "move" | "try" | "commit" | "drop" | "reopen" | "merge";
                allowed: boolean;
                whyNot: string | null;
            }[];
        };
        /** @description One of before, after and reset */
        IdeaMoveInput: {
            /** @description Key of the idea that it is put above */
            before?: string;
            /** @description Key of the idea that it is put below */
            after?: string;
            /** @description Back to the computed rank */
            reset?: boolean;
            reason?: string;
        };
        IdeaTransitionInput: {
            /** @enum {string} */
            action: "commit" | "drop" | "reopen" | "merge";
            reason?: string;
            /** @description For merge: the idea that stays */
            into?: string;
        };
        IdeaBalance: {
            windowDays: number;
            systemic: number;
            quickFix: number;
            unmarked: number;
            /** @description Quick fixes among the marked ones */
            share: number | null;
            interval: components["schemas"]["Interval"] | null;
            quota: {
                ownerRef: string | null;
                maxQuickFixShare: number;
                reason: string;
                setBy: string;
                setAt: string;
                exceeded: boolean;
            } | null;
            sentence: components["schemas"]["Sentence"];
        };
        SimilarIdea: {
            /** @enum {string} */
            kind: "idea" | "experiment";
            key: string;
            title: string;
            status: string;
            /** @description 0 to 1 */
            similarity: number;
            why: string;
        };
        TemplateInput: {
            title: string;
            summary?: string;
            hypothesis: components["schemas"]["Hypothesis"];
            design: components["schemas"]["Design"];
            nature?: components["schemas"]["IdeaNature"];
            /** @description Names of metrics that fit, best first */
            metricNames?: string[];
            guardrailNames?: string[];
            minimumEffect?: number;
            durationSeconds?: number;
            tags?: string[];
            ownerRef?: string | null;
        };
        Template: {
            title: string;
            summary: string;
            hypothesis: components["schemas"]["Hypothesis"];
            design: components["schemas"]["Design"];
            nature: components["schemas"]["IdeaNature"] | null;
            /** @description Names of metrics that fit, best first */
            metricNames: string[];
            guardrailNames: string[];
            minimumEffect: number | null;
            durationSeconds: number | null;
            tags: string[];
            ownerRef: string | null;
            id: string;
            shipped: boolean;
            /** @description Where the evidence for it comes from */
            source: string | null;
            /** @description Experiments that began with it */
            uses: number;
            revision: number;
        };
        LintNote: {
            code: string;
            /** @description Path in the input, such as hypothesis.problem */
            field: string;
            /** @enum {string} */
            severity: "blocks" | "warns" | "hints";
            sentence: components["schemas"]["Sentence"];
        };
        PowerInput: {
            treated: string[];
            control?: string[];
            metricId: string;
            design: components["schemas"]["Design"];
            /** @description Seconds */
            durations: number[];
            waves?: components["schemas"]["WavePlan"];
            alpha?: number;
            power?: number;
        };
        PowerReport: {
            items: {
                durationSeconds: number;
                /** @description Relative change, .1 = 10 %; null when the history cannot tell */
                detectableEffect: number | null;
                detail: string;
            }[];
            historyPoints: number;
            historyFrom: string | null;
            stepSeconds: number;
            method: string;
            seed: string;
            alpha: number;
            power: number;
            /** @description One sentence */
            detail: string;
        };
        ControlPoolInput: {
            treated: string[];
            metricId: string;
            durationSeconds: number;
            baselineSeconds?: number;
            /** @description Default: services of the same type in the catalog */
            candidates?: string[];
        };
        ControlPool: {
            items: {
                entityRef: string;
                included: boolean;
                /** @description With the treated before the start */
                correlation: number | null;
                /** @description Distance of the paths before the start in standard deviations of the treated */
                gap: number | null;
                /** @description Share of the points that are there */
                coverage: number;
                reason: string;
            }[];
            /** @enum {string} */
            method: "interrupted-time-series" | "difference-in-differences" | "synthetic-control" | "synthetic-did" | "structural-time-series";
            ceiling: components["schemas"]["Grade"];
            /** @description Root mean squared gap of the proposed comparison before the start, in standard deviations of the treated */
            fit: number | null;
            rules: components["schemas"]["Rule"][];
            sentence: string;
        };
        /** @description Running, paused and undecided experiments hold a slot; holders are those that the caller may read */
        Slots: {
            ownerRef: string;
            used: number;
            limit: number;
            holders: {
                key: string;
                title: string;
                status: components["schemas"]["Status"];
            }[];
        };
        SavedViewInput: {
            name: string;
            /** @enum {string} */
            page: "portfolio" | "backlog";
            /** @description The query string of the page */
            query: string;
            /** @description A group of the caller */
            sharedWith?: string | null;
        };
        SavedView: {
            name: string;
            /** @enum {string} */
            page: "portfolio" | "backlog";
            /** @description The query string of the page */
            query: string;
            /** @description A group of the caller */
            sharedWith: string | null;
            id: string;
            own: boolean;
            createdAt: string;
        };
        AppliedDefinition: {
            line: number;
            name: string | null;
            key: string | null;
            /** @enum {string} */
            state: "created" | "updated" | "unchanged" | "refused";
            detail: string | null;
        };
        Comment: {
            id: string;
            at: string;
            author: string | null;
            /** @description Empty when it was taken back */
            text: string;
            deleted: boolean;
            own: boolean;
        };
        AnalysisValues: {
            analysisId: string;
            asOf: string;
            inputsHash: string;
            startedAt: string;
            series: {
                metricId: string;
                arm: string;
                entityRef: string;
                /** @description Of the first value */
                start: string;
                stepSeconds: number;
                values: (number | null)[];
            }[];
            counts: {
                metricId: string;
                arm: string;
                n: number;
                successes: number | null;
                mean: number | null;
                m2: number | null;
            }[];
        };
        RobustnessReport: {
            analysisId: string;
            createdAt: string;
            inputsHash: string;
            seed: string;
            version: string;
            specifications: {
                id: string;
                choices: {
                    [key: string]: string;
                };
                /** @description The sealed one */
                chosen: boolean;
                estimate: number | null;
                interval: components["schemas"]["Interval"] | null;
                pValue: number | null;
                detail: string | null;
            }[];
            curve: {
                median: number;
                shareSameSign: number;
                shareSignificantSameSign: number;
            } | null;
            placebos: {
                /** @enum {string} */
                kind: "in-time" | "in-space";
                label: string;
                estimate: number;
                interval: components["schemas"]["Interval"] | null;
            }[];
            sentence: components["schemas"]["Sentence"];
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
                /** @description Only those that the caller has this right over */
                may?: "approve" | "decide";
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
                            ideas: components["schemas"]["Idea"][];
                            slots: components["schemas"]["Slots"] | null;
                            lastClosed: components["schemas"]["ExperimentSummary"][];
                        }[];
                    };
                };
            };
        };
    };
    listIdeas: {
        parameters: {
            query?: {
                entityRef?: string[];
                owner?: string[];
                source?: components["schemas"]["IdeaSourceType"][];
                status?: components["schemas"]["IdeaStatus"][];
                nature?: ("systemic" | "quick-fix" | "unmarked")[];
                q?: string;
                sort?: "-rank" | "-votes" | "-createdAt" | "createdAt" | "-updatedAt";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Idea"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createIdea: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdeaInput"];
            };
        };
        responses: {
            /** @description It was there already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
        };
    };
    getIdeaBalance: {
        parameters: {
            query?: {
                owner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaBalance"];
                };
            };
        };
    };
    setIdeaQuota: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ownerRef: string | null;
                    maxQuickFixShare: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdeaBalance"];
                };
            };
        };
    };
    findSimilarIdeas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    problem?: string;
                    entityRef?: string;
                    except?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SimilarIdea"][];
                    };
                };
            };
        };
    };
    getIdea: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
        };
    };
    updateIdea: {
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
                "application/json": components["schemas"]["IdeaInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
        };
    };
    voteForIdea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    vote: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
        };
    };
    moveIdea: {
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
                "application/json": components["schemas"]["IdeaMoveInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
        };
    };
    transitionIdea: {
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
                "application/json": components["schemas"]["IdeaTransitionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
                };
            };
        };
    };
    listIdeaEvents: {
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
            /** @description Done */
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
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Template"][];
                    };
                };
            };
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                templateId: string;
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
    lintExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    experiment: components["schemas"]["ExperimentInput"];
                    /** @description Reads the history; takes seconds */
                    withPower: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LintNote"][];
                    };
                };
            };
        };
    };
    estimatePower: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PowerInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PowerReport"];
                };
            };
        };
    };
    proposeControls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControlPoolInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlPool"];
                };
            };
        };
    };
    listSlots: {
        parameters: {
            query?: {
                owner?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Slots"][];
                    };
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewInput"];
            };
        };
        responses: {
            /** @description Saved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
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
    applyDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    dryRun: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AppliedDefinition"][];
                    };
                };
            };
        };
    };
    exportExperiment: {
        parameters: {
            query: {
                format: "markdown" | "csv" | "json" | "yaml";
            };
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/markdown": string;
                    "text/csv": string;
                    "application/yaml": string;
                    "application/json": unknown;
                };
            };
        };
    };
    listComments: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Comment"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    addComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
                commentId: string;
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
    shareExperiment: {
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
                "application/json": {
                    groups: string[];
                };
            };
        };
        responses: {
            /** @description Done */
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
    getAnalysisValues: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisValues"];
                };
            };
        };
    };
    getRobustness: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobustnessReport"];
                };
            };
        };
    };
    checkRobustness: {
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobustnessReport"];
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
