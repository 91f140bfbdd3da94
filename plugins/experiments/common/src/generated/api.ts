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
    "/freezes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times in which nothing starts, of those that touch a range */
        get: operations["listFreezes"];
        put?: never;
        /** Add a time in which nothing starts */
        post: operations["createFreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/freezes/{freezeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                freezeId: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Replace a freeze; needs If-Match */
        put: operations["updateFreeze"];
        post?: never;
        /** Delete a freeze; needs If-Match */
        delete: operations["deleteFreeze"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Experiments that make the effect of one hard to read, the worst first */
        get: operations["listCollisions"];
        put?: never;
        /** The same for a draft that is not stored */
        post: operations["findDraftCollisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/start-suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** The first date within 26 weeks at which an experiment can start and be read */
        get: operations["suggestStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Experiments that are not over, in lanes, with their collisions and freezes */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** The own forecast, and after the close that of the team and of the model with their scores */
        get: operations["getForecasts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/forecasts/own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        get?: never;
        /** Say what is expected; can be changed until the start and never after */
        put: operations["registerForecast"];
        post?: never;
        /** Take the own forecast back before the start */
        delete: operations["withdrawForecast"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forecasts/calibration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well forecasts held: the caller's own, those of groups, and the model's */
        get: operations["getCalibration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the policy with its text, and the list of all versions */
        get: operations["getPolicy"];
        /** Put a new version in force. A text with a fault is refused with its line, and the version before stays in force */
        put: operations["savePolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another policy would have said about the starts that are in the log */
        post: operations["replayPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the log, oldest first; each entry carries the hash of the one before it */
        get: operations["listGovernanceLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Up to 5000 entries as a file, one JSON text a line. Where more follow, the header Hone-Next-After says after which */
        get: operations["exportGovernanceLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the gates themselves do, from the log */
        get: operations["getGateHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller gave to others and got from others, and holds now */
        get: operations["listDelegations"];
        put?: never;
        /** Let somebody approve in the caller's place for a while; no circles and no chains */
        post: operations["createDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/delegations/{delegationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a delegation that the caller gave */
        delete: operations["endDelegation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Starts that passed the gate in an emergency, those that wait for a review first */
        get: operations["listBreakGlass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/governance/break-glass/{passId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what the review of an emergency start found; whoever broke the glass cannot */
        post: operations["reviewBreakGlass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/governance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an experiment needs before it may start, who gave it, and what became void */
        get: operations["getGovernance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, reject or question a plan for a seat. 409 where the plan is not what the caller saw; the answer says what differs */
        post: operations["judgePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start past the gate in an emergency; those who were passed over are told, and a review is due */
        post: operations["breakGlass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans that wait for approvals, and what the caller judged */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/risk-assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tier of a plan that is not stored, who would have to approve it, and which approvals an edit would void */
        post: operations["assessPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the learnings whose experiments the caller may all read, newest change first */
        get: operations["listLearnings"];
        put?: never;
        /** Add a learning of a closed experiment; one that its source told of before is answered as it stands */
        post: operations["createLearning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learnings/for-entity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the learnings say for a service, from the trials that the caller may read; nothing where they are too few */
        get: operations["transferLearnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learnings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** One learning, by key (LRN-3) or id */
        get: operations["getLearning"];
        /** Replace what a learning says; needs If-Match */
        put: operations["updateLearning"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learnings/{key}/experiments/{experimentKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
                experimentKey: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Say how a closed experiment stands to a learning; a contradicting one challenges it */
        put: operations["linkExperiment"];
        post?: never;
        /** Take an experiment off a learning */
        delete: operations["unlinkExperiment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experiments/{key}/learning-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        /** A learning as the verdict of a closed experiment proposes it, for a person to confirm */
        get: operations["proposeLearning"];
        put?: never;
        post?: never;
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
            /** @description The learning that it is started from */
            learningKey?: string;
            risk?: components["schemas"]["RiskAnswers"];
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
            risk: components["schemas"]["RiskAnswers"];
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
            /** @description For a plan that has not started: what people approved elsewhere, of exactly this plan under the policy that is in force. What is said of a seat that the tier does not need is kept and fills nothing */
            approvals?: {
                seat: string;
                actor: string;
                /** Format: date-time */
                at: string;
                reason?: string;
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
                from: "set" | "default" | "votes" | "unknown" | "forecast";
            };
            effortDays: {
                value: number | null;
                /** @enum {string} */
                from: "set" | "default" | "votes" | "unknown";
            };
            /** @description Part of valuePerDay that comes from learning whether it works */
            informationValue: number | null;
            expectedEffect?: components["schemas"]["ExpectedEffect"];
            sentence: components["schemas"]["Sentence"];
        };
        /** @description What is expected of an experiment that tries the idea; absent where nothing is, and for callers without hone.forecast.read */
        ExpectedEffect: {
            /** @description Relative change of the primary metric, .1 = 10 % */
            mean: number;
            /** @description Central 80 % */
            interval: number[];
            /**
             * @description pooled: at least three people, after registration closed; else the model
             * @enum {string}
             */
            by: "pooled" | "model";
            /** @description People; 0 for the model */
            forecasters: number;
            /** @description That the effect is at least the smallest one of interest */
            probability: number;
            /** @description False where a person said how likely it works */
            used: boolean;
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
        /** @enum {string} */
        FreezeScope: "all" | "owner" | "entity";
        FreezeInput: {
            title: string;
            from: string;
            /** @description The freeze ends before it */
            to: string;
            scope: components["schemas"]["FreezeScope"];
            /** @description The owner or the entity; none where the scope is all */
            ref?: string | null;
            reason: string;
        };
        Freeze: {
            id: string;
            title: string;
            from: string;
            to: string;
            scope: components["schemas"]["FreezeScope"];
            ref: string | null;
            reason: string;
            createdBy: string;
            revision: number;
        };
        /**
         * @description Both treat a service; one treats what the other compares with; a dependency joins them; the same users are in both
         * @enum {string}
         */
        CollisionReason: "service" | "control" | "dependency" | "users";
        /** @description Two experiments that overlap in time and are judged by one metric. Of what the caller may not read, key, title and status are null */
        Collision: {
            key: string | null;
            title: string | null;
            ownerRef: string | null;
            status: components["schemas"]["Status"] | null;
            reasons: components["schemas"]["CollisionReason"][];
            /** @description Services of this experiment that feel both */
            services: string[];
            metricId: string;
            metricTitle: string;
            /** @description When both begin to run */
            from: string;
            to: string;
            /** @description A start is not fixed; it is taken to be now */
            assumed: boolean;
            /** @description How many times larger the variance of the worse effect is; null where the effects cannot be told apart */
            inflation: number | null;
            ownInflation: number | null;
            otherInflation: number | null;
            /** @description It cannot start while the other one runs */
            refused: boolean;
            sentence: components["schemas"]["Sentence"];
        };
        CollisionReport: {
            items: components["schemas"]["Collision"][];
            /** @description False while the catalog does not answer: shared services only then */
            dependenciesKnown: boolean;
        };
        StartSuggestion: {
            /** @description The date that was asked for */
            askedAt: string;
            startAt: string | null;
            /** @description Of the worst effect; null where effects cannot be told apart */
            inflationAsked: number | null;
            inflationThen: number | null;
            /** @description Days before the proposed one, by what rules them out */
            skipped: {
                collision: number;
                freeze: number;
                slots: number;
            };
            sentence: components["schemas"]["Sentence"];
        };
        CalendarItem: {
            key: string;
            title: string;
            status: components["schemas"]["Status"];
            design: components["schemas"]["Design"];
            ownerRef: string | null;
            entityRef: string;
            services: string[];
            metricId: string | null;
            metricTitle: string | null;
            from: string;
            /** @description Null where it runs longer than planned */
            to: string | null;
            /** @description The start is not fixed; it is taken to be now */
            assumed: boolean;
            revision: number;
        };
        CalendarLane: {
            id: string;
            /** @description Of a metric; others are named by the catalog */
            title: string | null;
            keys: string[];
        };
        CalendarCollision: {
            /** @description One of the two, readable */
            key: string;
            collision: components["schemas"]["Collision"];
        };
        Calendar: {
            from: string;
            to: string;
            lanes: components["schemas"]["CalendarLane"][];
            items: components["schemas"]["CalendarItem"][];
            collisions: components["schemas"]["CalendarCollision"][];
            freezes: components["schemas"]["Freeze"][];
            mayEditFreezes: boolean;
            dependenciesKnown: boolean;
            /** @description There are more experiments than are shown */
            truncated: boolean;
        };
        /** @description A normal distribution of the relative effect on the primary metric, by the ends of its central interval */
        ForecastInput: {
            low: number;
            high: number;
            /** @description Share of cases in which the effect lies within */
            confidence: number;
        };
        Forecast: {
            /** @description Relative effect */
            mean: number;
            sd: number;
            forecasters: number;
            /** @description What a model rests on */
            basis: string | null;
            registeredAt: string;
            score: {
                /** @description In the unit of the effect; 0 is best */
                crps: number;
                /** @description Where the outcome lies in the forecast */
                pit: number;
                within80: boolean;
            } | null;
        };
        ExperimentForecasts: {
            /** @enum {string} */
            state: "open" | "sealed" | "opened";
            /** @description People who said something */
            registered: number;
            canRegister: boolean;
            whyNot: string | null;
            own: components["schemas"]["Forecast"] | null;
            /** @description People together; only after the close */
            team: components["schemas"]["Forecast"] | null;
            /** @description Only after the close */
            model: components["schemas"]["Forecast"] | null;
            /** @description What came, with its standard error */
            observed: {
                effect: number;
                standardError: number;
            } | null;
        };
        Calibration: {
            /** @description Scored forecasts */
            n: number;
            /** @description How many it takes to say anything */
            needed: number;
            /** @description Mean; null while there are too few */
            crps: number | null;
            /** @description Outcomes within the central 80 percent */
            within80: {
                share: number;
                interval: components["schemas"]["Interval"];
            } | null;
            /** @description Outcomes by fifths of the forecast; even is calibrated */
            bins: number[] | null;
        };
        CalibrationReport: {
            own: components["schemas"]["Calibration"];
            model: components["schemas"]["Calibration"];
            groups: {
                ownerRef: string;
                forecasters: number;
                calibration: components["schemas"]["Calibration"];
            }[];
        };
        /** @enum {string} */
        RiskTier: "T0" | "T1" | "T2" | "T3";
        /** @description What the author answers about the change; what is not answered is unknown */
        RiskAnswers: {
            /** @description Classes of data that the change touches, such as payment; empty for none */
            dataClasses?: string[];
            schemaChange?: boolean;
            /**
             * @description How the change is taken back
             * @enum {string}
             */
            reversal?: "switch" | "deployment" | "hours" | "irreversible";
            /** @description Whether the way back was tried */
            rehearsed?: boolean;
            personDays?: number;
            /** @description In the currency of the policy */
            money?: number;
            /** @description User-minutes of harm that are expected at most until a guardrail stops it */
            harmMinutes?: number;
        };
        RiskContribution: {
            factor: string;
            points: number;
            /** @description The fact behind it, such as "14 dependents" */
            detail: string;
            unknown: boolean;
        };
        RiskAssessment: {
            tier: components["schemas"]["RiskTier"];
            score: number;
            scoreTier: components["schemas"]["RiskTier"];
            /** @description In the order of the policy; they add up to the score */
            contributions: components["schemas"]["RiskContribution"][];
            floors: {
                rule: string;
                tier: components["schemas"]["RiskTier"];
                detail: string;
            }[];
            autonomy: {
                earned: boolean;
                sentence: string;
            } | null;
            policyVersion: number;
        };
        SeatRequirement: {
            seat: string;
            title: string;
            /** @description Distinct people */
            count: number;
            /** @description Whose members hold the seat */
            groupRefs: string[];
            deadlineHours: number;
            /** @description Who may approve after the deadline as well */
            escalationRefs: string[];
        };
        PlanDifference: {
            /** @description Such as metrics.1.margin */
            path: string;
            /** @description As JSON; null where it was not there */
            before: string | null;
            /** @description As JSON; null where it is not there any more */
            after: string | null;
        };
        Approval: {
            id: string;
            seat: string;
            /** @description null for a guest */
            actor: string | null;
            /** @description Whose seat it is, for a delegate */
            actsFor: string | null;
            /** @enum {string} */
            verdict: "approve" | "reject" | "question";
            reason: string | null;
            at: string;
            expiresAt: string;
            boundHash: string;
        };
        VoidApproval: {
            approval: components["schemas"]["Approval"];
            /** @description As a sentence */
            why: string;
            /** @description What changed in the content since then */
            changes: components["schemas"]["PlanDifference"][];
        };
        SeatState: {
            requirement: components["schemas"]["SeatRequirement"];
            /** @enum {string} */
            state: "open" | "filled" | "rejected";
            /** @description Verdicts that hold, newest first */
            approvals: components["schemas"]["Approval"][];
            askedAt: string | null;
            dueAt: string | null;
            escalated: boolean;
            /** @description Whether the caller may fill it now */
            mayJudge: boolean;
            /** @description Why the caller may not, as a sentence */
            whyNot: string | null;
            /** @description In whose place the caller would act */
            actsFor: string | null;
            /** @description What changed since the caller last judged for this seat; null where the caller never did */
            changes: components["schemas"]["PlanDifference"][] | null;
        };
        GovernanceObstacle: {
            /** @enum {string} */
            kind: "approvals" | "rejected" | "freeze" | "error-budget" | "budget" | "slot" | "collision" | "state";
            /** @description What is missing and who can give it */
            sentence: string;
        };
        BudgetUse: {
            /** @enum {string} */
            what: "personDays" | "money" | "harmMinutes";
            ownerRef: string;
            /** @description Such as 2026-Q4, in UTC */
            quarter: string;
            cap: number;
            used: number;
            asked: number;
        };
        BreakGlass: {
            id: string;
            key: string;
            title: string;
            actor: string;
            at: string;
            reason: string;
            incidentUrl: string;
            /** @description What the gate would have said, as sentences */
            passedOver: string[];
            toldRefs: string[];
            reviewDueAt: string;
            review: {
                actor: string;
                at: string;
                finding: string;
            } | null;
            mayReview: boolean;
        };
        BreakGlassInput: {
            reason: string;
            incidentUrl: string;
            /** @description As GET governance told the caller for this revision */
            confirmationCode: string;
        };
        Governance: {
            key: string;
            title: string;
            status: components["schemas"]["Status"];
            revision: number;
            ownerRef: string | null;
            /** @enum {string} */
            mode: "dryrun" | "warn" | "enforce";
            assessment: components["schemas"]["RiskAssessment"];
            risk: components["schemas"]["RiskAnswers"];
            /** @description SHA-256 of what an approval given now would be bound to */
            boundHash: string;
            seats: components["schemas"]["SeatState"][];
            /** @description Approvals that were given and hold no more, newest first */
            voidApprovals: components["schemas"]["VoidApproval"][];
            questions: components["schemas"]["Approval"][];
            wouldPass: boolean;
            obstacles: components["schemas"]["GovernanceObstacle"][];
            budgets: components["schemas"]["BudgetUse"][];
            /** @description Who wrote, edited or sent the plan, and so cannot approve it */
            contributors: string[];
            breakGlass: components["schemas"]["BreakGlass"] | null;
            breakGlassOffer: {
                allowed: boolean;
                whyNot: string | null;
                confirmationCode: string | null;
                notifyRefs: string[];
                reviewDays: number;
            };
        };
        ApprovalInput: {
            seat: string;
            /** @enum {string} */
            verdict: "approve" | "reject" | "question";
            /** @description Needed to reject and to ask */
            reason?: string;
            boundHash: string;
            /** @description When the experiment starts, from the last approval only */
            startAt?: string;
        };
        Review: {
            experiment: components["schemas"]["ExperimentSummary"];
            tier: components["schemas"]["RiskTier"];
            score: number;
            askedAt: string | null;
            /** @description The earliest deadline of a seat that is open */
            dueAt: string | null;
            seats: {
                seat: string;
                title: string;
                /** @enum {string} */
                state: "open" | "filled" | "rejected";
            }[];
            /** @description Open seats that the caller may fill */
            mySeats: string[];
            /** @description What the caller said, for the tab done */
            judged: components["schemas"]["Approval"] | null;
        };
        Delegation: {
            id: string;
            fromRef: string;
            toRef: string;
            /** @description null for every seat */
            seat: string | null;
            reason: string;
            from: string;
            until: string;
            /** @description Whether the caller gave it */
            mine: boolean;
        };
        DelegationInput: {
            toRef: string;
            seat?: string;
            /** @description At most 90 days from now */
            until: string;
            reason: string;
        };
        PolicyInput: {
            /** @description YAML */
            text: string;
            /** @description The version that the caller changed; 409 where another is in force */
            basedOn: number;
            /** @description Check it only */
            dryRun: boolean;
            note?: string;
        };
        PolicyVersion: {
            version: number;
            /** @enum {string} */
            mode: "dryrun" | "warn" | "enforce";
            /** @description null for the shipped one */
            savedBy: string | null;
            savedAt: string | null;
            note: string | null;
        };
        PolicyDocument: {
            policy: components["schemas"]["PolicyVersion"];
            text: string;
            inForce: number;
            /** @description Newest first, at most 100 */
            versions: components["schemas"]["PolicyVersion"][];
            mayUpdate: boolean;
        };
        SavedPolicy: {
            policy: components["schemas"]["PolicyVersion"];
            saved: boolean;
        };
        ReplaySide: {
            /** @description null for the one that was given */
            policyVersion: number | null;
            tiers: {
                T0: number;
                T1: number;
                T2: number;
                T3: number;
            };
            /** @description Approvals that were needed */
            approvals: number;
            blocked: number;
            blockedFailed: number;
            delayed: number;
            /** @description All delays together */
            delayHours: number;
            /** @description Expected number */
            failuresPrevented: number;
        };
        ReplayReport: {
            since: string;
            until: string;
            starts: number;
            /** @description Those that were rolled back */
            failed: number;
            inForce: components["schemas"]["ReplaySide"];
            given: components["schemas"]["ReplaySide"];
            /** @description Starts whose tier differs, at most 100 */
            changes: {
                key: string;
                startedAt: string;
                /** @description null while it is not decided */
                failed: boolean | null;
                inForce: components["schemas"]["RiskTier"];
                given: components["schemas"]["RiskTier"];
            }[];
            sentence: string;
        };
        GateHealth: {
            since: string;
            until: string;
            entries: number;
            seats: {
                seat: string;
                /** @description Verdicts */
                n: number;
                latencyHoursP50: number | null;
                latencyHoursP90: number | null;
                /** @description Approved within a minute of being asked */
                underMinute: number;
                rejected: number;
                sentence: string | null;
            }[];
            /** @description Failures by way through the gate, within bands of the score */
            paths: {
                path: string;
                scoreFrom: number;
                scoreTo: number | null;
                n: number;
                failed: number;
                /** @description null where there are not enough */
                rate: number | null;
                low: number | null;
                high: number | null;
            }[];
            proposals: {
                seat: string;
                tier: components["schemas"]["RiskTier"] | null;
                n: number;
                sentence: string;
            }[];
        };
        GovernanceLogEntry: {
            seq: number;
            at: string;
            actor: string;
            type: string;
            experimentKey: string | null;
            content: {
                [key: string]: unknown;
            };
            previousHash: string;
            /** @description SHA-256 of the canonical JSON of all other members */
            hash: string;
        };
        PlanAssessment: {
            /** @enum {string} */
            mode: "dryrun" | "warn" | "enforce";
            assessment: components["schemas"]["RiskAssessment"];
            seats: components["schemas"]["SeatRequirement"][];
            /** @description Such as "T1: one peer review" */
            sentence: string;
            /** @description Approvals that hold now and would not after the edit */
            wouldVoid: components["schemas"]["VoidApproval"][];
        };
        /**
         * @description What the learning says of the metric
         * @enum {string}
         */
        Claim: "improves" | "no-effect" | "worsens";
        /** @enum {string} */
        Stance: "supports" | "contradicts" | "unclear";
        LearningInput: {
            title: string;
            text: string;
            claim: components["schemas"]["Claim"];
            /** @description Kind of change: the id of a template, or a tag */
            kind: string;
            topic?: string | null;
            /** @description Where it was found to hold */
            conditions?: string[];
            ownerRef?: string | null;
        };
        NewLearning: {
            learning: components["schemas"]["LearningInput"];
            experimentKey: string;
            stance: components["schemas"]["Stance"];
            /** @description Its name elsewhere: told of twice, it is created once */
            sourceRef?: string;
        };
        TrialLinkInput: {
            stance: components["schemas"]["Stance"];
            note?: string | null;
        };
        LearningProposal: {
            learning: components["schemas"]["LearningInput"];
            stance: components["schemas"]["Stance"];
            /** @description One sentence */
            why: string;
            /** @description Learnings that hold this experiment already */
            known: components["schemas"]["Reference"][];
        };
        LearningTrial: {
            experiment: components["schemas"]["Reference"];
            stance: components["schemas"]["Stance"];
            note: string | null;
            /** @description Relative */
            effect: number | null;
            interval: components["schemas"]["Interval"] | null;
            grade: components["schemas"]["Grade"] | null;
            services: number;
            /** @description Why it is not part of the pooled effect */
            leftOut: string | null;
            /** @description The last look at what was shipped */
            watch: {
                day: number;
                state: string;
                effect: number | null;
                sentence: string;
            } | null;
            linkedAt: string;
        };
        PooledTrials: {
            /** @description Relative effect */
            mean: number;
            interval: components["schemas"]["Interval"];
            /** @description Standard deviation between true effects; null for one trial */
            tau: number | null;
            /** @description Percent of the scatter that is not chance */
            iSquared: number | null;
            trials: number;
            services: number;
            method: string;
            version: string;
            inputsHash: string;
            computedAt: string;
        };
        Learning: {
            id: string;
            /** @description LRN-3 */
            key: string;
            title: string;
            text: string;
            claim: components["schemas"]["Claim"];
            kind: string;
            topic: string | null;
            metric: {
                metricId: string;
                title: string;
                direction: components["schemas"]["Direction"];
            } | null;
            conditions: string[];
            ownerRef: string | null;
            /** @description The best grade of what supports it */
            grade: components["schemas"]["Grade"] | null;
            pooled: components["schemas"]["PooledTrials"] | null;
            trials: components["schemas"]["LearningTrial"][];
            supports: number;
            contradicts: number;
            unclear: number;
            /** @description Experiments that were started from it */
            reused: number;
            simulated: boolean;
            createdBy: string;
            createdAt: string;
            updatedAt: string;
            revision: number;
            canUpdate: boolean;
        };
        LearningPage: {
            items: components["schemas"]["Learning"][];
            nextCursor: string | null;
        };
        TransferredLearning: {
            learning: components["schemas"]["Learning"];
            transfer: {
                /** @description Relative effect */
                mean: number;
                interval: components["schemas"]["Interval"];
                /** @enum {string} */
                level: "service" | "group" | "organisation";
                levelTrials: number;
                levelServices: number;
                trials: number;
                services: number;
                /** @description Standard deviation of true effects between owners */
                betweenGroups: number;
                /** @description Standard deviation between services of an owner */
                betweenServices: number;
                /** @description Owners differ by more than half of the effect */
                differsByGroup: boolean;
            } | null;
            /** @description Why nothing is said */
            silence: string | null;
        };
    };
    responses: never;
    parameters: {
        Key: string;
        IfMatch: string;
        /** @description Instant to start at instead of the planned one */
        StartAt: string;
        /** @description Instant that the range begins with */
        From: string;
        /** @description Instant that the range ends before; at most 53 weeks after its beginning */
        To: string;
        /** @description Words of title, text, conditions or metric; or a key */
        LearningQ: string;
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
    listFreezes: {
        parameters: {
            query: {
                /** @description Instant that the range begins with */
                from: components["parameters"]["From"];
                /** @description Instant that the range ends before; at most 53 weeks after its beginning */
                to: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Freeze"][];
                    };
                };
            };
        };
    };
    createFreeze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Freeze"];
                };
            };
        };
    };
    updateFreeze: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                freezeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeInput"];
            };
        };
        responses: {
            /** @description The new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Freeze"];
                };
            };
        };
    };
    deleteFreeze: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                freezeId: string;
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
    listCollisions: {
        parameters: {
            query: {
                key: string;
                /** @description Instant to start at instead of the planned one */
                startAt?: components["parameters"]["StartAt"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worst first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollisionReport"];
                };
            };
        };
    };
    findDraftCollisions: {
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
                    startAt?: string;
                };
            };
        };
        responses: {
            /** @description The worst first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollisionReport"];
                };
            };
        };
    };
    suggestStart: {
        parameters: {
            query?: {
                /** @description Instant to start at instead of the planned one */
                startAt?: components["parameters"]["StartAt"];
            };
            header?: never;
            path: {
                key: components["parameters"]["Key"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The date, or why there is none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartSuggestion"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query: {
                /** @description Instant that the range begins with */
                from: components["parameters"]["From"];
                /** @description Instant that the range ends before; at most 53 weeks after its beginning */
                to: components["parameters"]["To"];
                group?: "team" | "service" | "metric";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    getForecasts: {
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
                    "application/json": components["schemas"]["ExperimentForecasts"];
                };
            };
        };
    };
    registerForecast: {
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
                "application/json": components["schemas"]["ForecastInput"];
            };
        };
        responses: {
            /** @description Registered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentForecasts"];
                };
            };
        };
    };
    withdrawForecast: {
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
                    "application/json": components["schemas"]["ExperimentForecasts"];
                };
            };
        };
    };
    getCalibration: {
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
                    "application/json": components["schemas"]["CalibrationReport"];
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: {
                /** @description The one in force by default; 0 is the one that is shipped */
                version?: number;
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
                    "application/json": components["schemas"]["PolicyDocument"];
                };
            };
        };
    };
    savePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyInput"];
            };
        };
        responses: {
            /** @description Saved, or only checked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPolicy"];
                };
            };
        };
    };
    replayPolicy: {
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
                    /** @description 365 days ago by default */
                    since?: string;
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
                    "application/json": components["schemas"]["ReplayReport"];
                };
            };
        };
    };
    listGovernanceLog: {
        parameters: {
            query?: {
                after?: number;
                /** @description Only entries about this experiment */
                key?: string;
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
                        items: components["schemas"]["GovernanceLogEntry"][];
                        nextAfter: number | null;
                    };
                };
            };
        };
    };
    exportGovernanceLog: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path?: never;
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
                    "application/x-ndjson": string;
                };
            };
        };
    };
    getGateHealth: {
        parameters: {
            query?: {
                /** @description 365 days ago by default */
                since?: string;
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
                    "application/json": components["schemas"]["GateHealth"];
                };
            };
        };
    };
    listDelegations: {
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
                        items: components["schemas"]["Delegation"][];
                    };
                };
            };
        };
    };
    createDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listBreakGlass: {
        parameters: {
            query?: {
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
                        items: components["schemas"]["BreakGlass"][];
                    };
                };
            };
        };
    };
    reviewBreakGlass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    finding: string;
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
                    "application/json": components["schemas"]["BreakGlass"];
                };
            };
        };
    };
    getGovernance: {
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
                    "application/json": components["schemas"]["Governance"];
                };
            };
        };
    };
    judgePlan: {
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
                "application/json": components["schemas"]["ApprovalInput"];
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Governance"];
                };
            };
        };
    };
    breakGlass: {
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
                "application/json": components["schemas"]["BreakGlassInput"];
            };
        };
        responses: {
            /** @description Started */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Governance"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query: {
                /** @description mine: the caller may fill a seat. team: plans of the caller's groups. done: what the caller judged, newest first */
                tab: "mine" | "team" | "done";
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
                        items: components["schemas"]["Review"][];
                        nextCursor: string | null;
                        /** @description Readable experiments that started without any approval this quarter */
                        startedAlone: number;
                    };
                };
            };
        };
    };
    assessPlan: {
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
                    /** @description The experiment that the plan would replace */
                    key?: string;
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
                    "application/json": components["schemas"]["PlanAssessment"];
                };
            };
        };
    };
    listLearnings: {
        parameters: {
            query?: {
                /** @description Words of title, text, conditions or metric; or a key */
                q?: components["parameters"]["LearningQ"];
                topic?: string;
                kind?: string;
                metricId?: string;
                owner?: string;
                grade?: components["schemas"]["Grade"];
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
                    "application/json": components["schemas"]["LearningPage"];
                };
            };
        };
    };
    createLearning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLearning"];
            };
        };
        responses: {
            /** @description Its source told of it before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learning"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learning"];
                };
            };
        };
    };
    transferLearnings: {
        parameters: {
            query: {
                entityRef: string;
                /** @description Words of title, text, conditions or metric; or a key */
                q?: components["parameters"]["LearningQ"];
                topic?: string;
                grade?: components["schemas"]["Grade"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most twelve */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TransferredLearning"][];
                    };
                };
            };
        };
    };
    getLearning: {
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
                    "application/json": components["schemas"]["Learning"];
                };
            };
        };
    };
    updateLearning: {
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
                "application/json": components["schemas"]["LearningInput"];
            };
        };
        responses: {
            /** @description The new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learning"];
                };
            };
        };
    };
    linkExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
                experimentKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialLinkInput"];
            };
        };
        responses: {
            /** @description The learning with its effect computed again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learning"];
                };
            };
        };
    };
    unlinkExperiment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["parameters"]["Key"];
                experimentKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The learning with its effect computed again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learning"];
                };
            };
        };
    };
    proposeLearning: {
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
                    "application/json": components["schemas"]["LearningProposal"];
                };
            };
        };
    };
}
