// Generated from openapi.yaml by `yarn openapi`. Do not edit.
export interface paths {
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registered metric sources and their health */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metric definitions, newest first */
        get: operations["listMetrics"];
        put?: never;
        /** Create a definition; 409 when the name is taken for that service */
        post: operations["createMetric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One definition */
        get: operations["getMetric"];
        /** Replace a definition; needs If-Match with its revision */
        put: operations["updateMetric"];
        post?: never;
        /** Delete a definition with its pins and observations */
        delete: operations["deleteMetric"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Series of a service that fit a phrase such as "p95 latency", with query, last day and the reason */
        post: operations["proposeMetrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read series in bulk; a source that fails yields its last good value with its age */
        post: operations["querySeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/moments/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sufficient statistics of arms over one window, for randomised designs */
        post: operations["queryMoments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a copy of a series as mergeable buckets, before its engine drops it; idempotent */
        post: operations["pinSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop recording; what was recorded stays */
        delete: operations["deletePin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Push samples or buckets; all or nothing, idempotent on (source, externalId), order-independent. Up to 20,000 items or 10 MB a request, as JSON or as NDJSON (application/x-ndjson, one item a line, source in the query). */
        post: operations["pushObservations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Push events about delivery; idempotent on (source, id), independent of their order: the later version of an event stands. Up to 5,000 events or 10 MB a request, as JSON or as NDJSON (application/x-ndjson, one event a line, source in the query). */
        post: operations["pushDeliveryEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery metrics of up to 50 services together, pooled event by event */
        get: operations["getDeliverySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a service put into production in a window, or is putting there, the newest first, with the outcome and its evidence */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery metrics of one service beside those of the same time before, its frequency, and how certain it is that few deployments fail */
        get: operations["getServiceDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/service/year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last 53 calendar weeks of a service in its zone, with its roll-outs and incidents */
        get: operations["getServiceYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which deployment an incident is linked to, why, what it may be linked to, and who changed that */
        get: operations["getIncidentLink"];
        /** Link an incident to a deployment of its service or to none, or leave it to the rules again; needs If-Match with the revision of the link, 0 for the first change */
        put: operations["setIncidentLink"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery metrics of the organisation or of a group over whole weeks, beside the period before; from roll-ups */
        get: operations["getDeliveryOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery metrics group by group */
        get: operations["listDeliveryGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery metrics service by service */
        get: operations["listDeliveryServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the delivery metrics of the organisation or of a group can be trusted */
        get: operations["getDeliveryQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where deliveries come from, and how that goes */
        get: operations["listDeliverySources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delivery/unassigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names and repositories that events speak of and that no service of the catalog answers to */
        get: operations["listUnassignedDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All metrics of a service, defined and found by convention, with their health */
        get: operations["getCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dashboards of a service in the sources that keep some */
        get: operations["listDashboards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/watches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Watched series of a service with what the noise filter says of each */
        get: operations["listWatches"];
        /** Watch a metric of a service; idempotent; 409 when the service has 50 watches */
        put: operations["watchMetric"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/watches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Watch no longer; what was found and said of it is deleted too */
        delete: operations["deleteWatch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/watches/{id}/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether a change was meaningful; the filter of that metric learns from it. null takes it back */
        put: operations["judgeChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fitness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest report on whether a metric of a service can carry an experiment; null before the first */
        get: operations["getFitness"];
        put?: never;
        /** Replay A/A comparisons on a metric's own history, and store the report */
        post: operations["assessFitness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explanations of a service's degradations, newest first */
        get: operations["listExplanations"];
        put?: never;
        /** Look for what most likely degraded a metric of a service; the answer is pending at first */
        post: operations["explainDegradation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explanations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One explanation with its evidence */
        get: operations["getExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explanations/{id}/candidates/{rank}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Confirm or reject a cause; the weights of later explanations learn from it. null takes it back */
        put: operations["judgeCandidate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A metric of several services with change-points and what happened to them */
        post: operations["exploreMetric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/annotations/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        /** Where an annotation stands in each outside system */
        get: operations["getAnnotation"];
        /** Draw a window on the dashboards of outside systems; written again, it is changed there */
        put: operations["putAnnotation"];
        post?: never;
        /** Take it back everywhere */
        delete: operations["deleteAnnotation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Source: {
            id: string;
            kind: string;
            title: string;
            health: {
                /** @enum {string} */
                state: "ok" | "down";
                message: string | null;
                checkedAt: string;
                lastSuccessAt: string | null;
            };
        };
        /** @enum {string} */
        Direction: "lower-is-better" | "higher-is-better";
        /**
         * @description mean – an average level over time; proportion – events of all (numerator, denominator); quantile – a latency quantile; rate – events per second.
         * @enum {string}
         */
        MetricKind: "mean" | "proportion" | "quantile" | "rate";
        /** @description What the source needs to read the series, as text fields. Prometheus – expr, or numerator and denominator. Grafana – these and datasourceUid. Datadog – query, or numerator and denominator, or service, operation, stat and filter. Warehouse – exposures, table, unit, time, value, numerator, denominator, where, covariateDays and service. Push – none. */
        SourceQuery: {
            [key: string]: string;
        };
        MetricInput: {
            name: string;
            title: string;
            description?: string;
            /** @description The service that it belongs to, or null for one that fits every service */
            entityRef?: string | null;
            /** @description UCUM-like: s, ms, ratio, 1, 1/s, h, By */
            unit: string;
            direction: components["schemas"]["Direction"];
            kind: components["schemas"]["MetricKind"];
            sourceId: string;
            query: components["schemas"]["SourceQuery"];
            /** @description Natural distance of its points; default 60 */
            stepSeconds?: number;
            /** @description Shown wherever the metric is used */
            simulated?: boolean;
            /** @description Entity ref of who answers for the definition */
            owner?: string | null;
        };
        Metric: {
            id: string;
            name: string;
            title: string;
            description: string;
            entityRef: string | null;
            unit: string;
            direction: components["schemas"]["Direction"];
            kind: components["schemas"]["MetricKind"];
            sourceId: string;
            query: components["schemas"]["SourceQuery"];
            stepSeconds: number;
            simulated: boolean;
            owner: string | null;
            revision: number;
            createdAt: string;
            updatedAt: string;
            createdBy: string;
        };
        /** @description Labels that pick an arm within a service, such as {"track":"canary"} */
        Selector: {
            [key: string]: string;
        };
        SeriesRequest: {
            metricId: string;
            entityRef: string;
            /** @description Name of the arm, for pushed observations and for the answer */
            arm?: string;
            selector?: components["schemas"]["Selector"];
        };
        /** @description [instant in epoch milliseconds, value or null] */
        Point: (number | null)[];
        Provenance: {
            sourceId: string;
            resolvedQuery: string;
            /** @description When the source answered */
            queriedAt: string;
            /** @description Set when the source does not answer now and this is its last good value */
            staleSince: string | null;
            warnings: string[];
        };
        Series: {
            metricId: string;
            entityRef: string;
            arm: string | null;
            stepSeconds: number;
            points: components["schemas"]["Point"][];
            provenance: components["schemas"]["Provenance"];
            /** @description A sentence when nothing could be read and no last good value is known */
            error: string | null;
        };
        Moments: {
            metricId: string;
            entityRef: string;
            arm: string | null;
            /** @description Units, 0 when there are none */
            n: number;
            /** @description Only for proportions */
            successes: number | null;
            mean: number | null;
            /** @description Sum of squared deviations from the mean */
            m2: number | null;
            covariate?: components["schemas"]["MomentsCovariate"];
            /** @description Units that saw this arm and another one, which are left out of n; null where the source cannot tell */
            unitsInSeveralArms?: number | null;
            /** @description Exposures beyond the first of the units that count; null where the source cannot tell */
            repeatedExposures?: number | null;
            provenance: components["schemas"]["Provenance"];
            error: string | null;
        };
        /** @description The same value of the same units before the first exposure; null where the source does not know it */
        MomentsCovariate: {
            mean: number;
            /** @description Sum of squared deviations from the mean */
            m2: number;
            /** @description Sum of products of the deviations of value and covariate */
            comoment: number;
        } | null;
        Candidate: {
            metric: components["schemas"]["MetricInput"];
            /** @description Set when this definition exists already */
            existingMetricId: string | null;
            resolvedQuery: string;
            /** @description One sentence: why it was proposed */
            reason: string;
            /** @description From 0 to 1 */
            score: number;
            /**
             * @description Of the newest report on this service, null without one
             * @enum {string|null}
             */
            fitness: "trustworthy" | "doubtful" | "lies" | "too-short" | null;
            preview: {
                stepSeconds: number;
                points: components["schemas"]["Point"][];
            };
        };
        SourceFailure: {
            sourceId: string;
            message: string;
        };
        CatalogueEntry: {
            metric: components["schemas"]["MetricInput"];
            /** @description null while only proposed */
            metricId: string | null;
            /**
             * @description RED and USE
             * @enum {string}
             */
            signal: "rate" | "errors" | "duration" | "utilization" | "saturation" | "other";
            /** @description One sentence: why it belongs here */
            reason: string;
            /** @description Entity ref of who answers for the definition, the owner of the service where nobody is named */
            owner: string | null;
            health: components["schemas"]["MetricHealth"];
            watchId: string | null;
            /**
             * @description Of the newest report, null without one
             * @enum {string|null}
             */
            fitness: "trustworthy" | "doubtful" | "lies" | "too-short" | null;
        };
        MetricHealth: {
            /**
             * @description ok – data now and in at least 95 % of the last day; gaps – data now, less of it; silent – none in the last hour, or ever; failing – the source does not answer
             * @enum {string}
             */
            state: "ok" | "gaps" | "silent" | "failing";
            /** @description First value in the last 90 days, or since when it is silent or fails */
            since: string | null;
            lastAt: string | null;
            /** @description Steps of the last day that have a value, from 0 to 1 */
            share: number | null;
            stepSeconds: number;
            message: string | null;
        };
        Dashboard: {
            sourceId: string;
            title: string;
            url: string;
            folder: string | null;
        };
        Watch: {
            id: string;
            entityRef: string;
            metricId: string;
            title: string;
            unit: string;
            direction: components["schemas"]["Direction"];
            /**
             * @description learning – the first fifteen days; normal – normal variation; changed – at a new level for less than seven days; silent – no values for an hour; failing – the source does not answer
             * @enum {string}
             */
            status: "learning" | "normal" | "changed" | "silent" | "failing";
            /** @description Since when it is so */
            since: string | null;
            /** @description Why it fails or what it waits for */
            message: string | null;
            /** @description Newest value, in the unit of the metric */
            latest: number | null;
            expected: {
                value: number;
                lower: number;
                upper: number;
            } | null;
            readUntil: string | null;
            /** @description From 0 to 1, how much of the first fifteen days was seen */
            learned: number;
            /** @description What feedback of this metric has made of the filter */
            sensitivity: {
                patience: number;
                minMagnitude: number;
                minShare: number;
                /** @description Judgements so far */
                meaningful: number;
                notMeaningful: number;
            };
            /** @description Newest first, at most 20 */
            changes: components["schemas"]["WatchChange"][];
        };
        WatchChange: {
            id: string;
            /** @description First value at the new level */
            at: string;
            /** @description Value that made it certain */
            foundAt: string;
            before: number;
            after: number;
            /** @description after / before - 1, null where before is 0 or less */
            share: number | null;
            /** @description In standard deviations of the residuals */
            magnitude: number;
            /** @description By the direction of the metric */
            better: boolean;
            trigger: components["schemas"]["ChangeTrigger"] | null;
            /** @description What people said */
            meaningful: boolean | null;
        };
        /** @description What happened to the service shortly before; not proof of a cause */
        ChangeTrigger: {
            /** @enum {string} */
            kind: "deployment" | "flag-change";
            at: string;
            label: string;
            url: string | null;
            entityRef: string;
        };
        FitnessReport: {
            entityRef: string;
            metricId: string;
            metricRevision: number;
            computedAt: string;
            from: string;
            until: string;
            stepSeconds: number;
            seed: string;
            /** @enum {string} */
            verdict: "trustworthy" | "doubtful" | "lies" | "too-short";
            /** @description Sentences */
            reasons: string[];
            falsePositives: {
                runs: number;
                found: number;
                rate: number;
                lower: number;
                upper: number;
                /** @description What was promised */
                alpha: number;
            } | null;
            /** @description Smallest relative change that is found in 80 of 100 cases, by duration */
            detectable: {
                days: number;
                share: number | null;
            }[];
            /** @description Standard deviation of weekly means by their mean */
            noise: number | null;
            instrumentChanges: {
                at: string;
                /** @enum {string} */
                kind: "resolution" | "gap" | "unit" | "constant" | "labels" | "clipping";
                message: string;
            }[];
            proxy: {
                metricId: string;
                title: string;
                reason: string;
            } | null;
        };
        ExplanationInput: {
            entityRef: string;
            /** @description The metric that degraded; without it, the one that strays most */
            metricId?: string;
            /**
             * Format: date-time
             * @description When it was noticed; default now
             */
            at?: string;
            /** @description How much after `at` is looked at, as far as it is past; default 1800 */
            issueSeconds?: number;
            /** @description How much before is taken for normal; default 21600 */
            baselineSeconds?: number;
            stepSeconds?: number;
            incident?: {
                source: string;
                externalId: string;
            };
        };
        Explanation: {
            id: string;
            entityRef: string;
            /** @enum {string} */
            state: "pending" | "done" | "failed";
            /** @enum {string} */
            trigger: "person" | "incident";
            createdAt: string;
            createdBy: string;
            metricId: string | null;
            metricTitle: string | null;
            at: string;
            baselineStart: string;
            end: string;
            stepSeconds: number;
            incident: {
                source: string;
                externalId: string;
            } | null;
            found: boolean;
            /** @description For people */
            summary: string;
            target: components["schemas"]["ExplanationEvidence"] | null;
            candidates: components["schemas"]["ExplanationCandidate"][];
            /** @description Confidence that the cause is none of these, never below 0.1; null while pending */
            unknown: number | null;
            ruledOut: string[];
            /** @description Services among the causes that the caller may not see */
            unseen: number;
            warnings: string[];
            error: string | null;
        };
        ExplanationCandidate: {
            rank: number;
            /** @enum {string} */
            kind: "service" | "deployment" | "flag-change" | "unseen";
            entityRef: string | null;
            title: string;
            at: string | null;
            /** @description From 0 to 1 */
            confidence: number;
            reasons: string[];
            url: string | null;
            evidence: components["schemas"]["ExplanationEvidence"] | null;
            /** @description What people said */
            confirmed: boolean | null;
        };
        ExplanationEvidence: {
            entityRef: string;
            metricId: string;
            metricTitle: string;
            unit: string;
            /** @description Median of the baseline */
            before: number | null;
            /** @description Median since then */
            after: number | null;
            points: components["schemas"]["Point"][];
        };
        Exploration: {
            stepSeconds: number;
            /** @description What was done to the request, such as a larger step */
            notes: string[];
            series: components["schemas"]["ExploredSeries"][];
            /** @description Oldest first, at most 500 */
            lanes: components["schemas"]["LaneItem"][];
        };
        ExploredSeries: {
            entityRef: string;
            metricId: string | null;
            title: string | null;
            unit: string | null;
            direction: components["schemas"]["Direction"];
            points: components["schemas"]["Point"][];
            changes: {
                at: string;
                before: number;
                after: number;
            }[];
            provenance: components["schemas"]["Provenance"] | null;
            error: string | null;
            /** @enum {string|null} */
            fitness: "trustworthy" | "doubtful" | "lies" | "too-short" | null;
            simulated: boolean;
        };
        LaneItem: {
            /** @enum {string} */
            kind: "deployment" | "incident" | "flag-change";
            entityRef: string;
            at: string;
            until: string | null;
            label: string;
            url: string | null;
        };
        AnnotationInput: {
            entityRef: string;
            title: string;
            text: string;
            tags: string[];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string | null;
            url: string | null;
        };
        AnnotationState: {
            key: string;
            items: {
                sinkId: string;
                /** @enum {string} */
                state: "waiting" | "written" | "failed";
                attempts: number;
                message: string | null;
                writtenAt: string | null;
            }[];
        };
        PinInput: {
            metricId: string;
            entityRef: string;
            arm?: string;
            selector?: components["schemas"]["Selector"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until?: string | null;
            bucketSeconds?: number;
        };
        Pin: {
            id: string;
            metricId: string;
            entityRef: string;
            arm: string | null;
            from: string;
            until: string | null;
            bucketSeconds: number;
            recordedUntil: string | null;
        };
        /** @description Either a sample (value) or a bucket of a mean (n, mean, m2) or of a proportion (n, successes). The metric is named by its definition's name; the definition has to exist with the source "push". */
        ObservationInput: {
            externalId: string;
            metric: string;
            entityRef: string;
            arm?: string;
            /** Format: date-time */
            at: string;
            value?: number;
            bucketSeconds?: number;
            n?: number;
            mean?: number;
            m2?: number;
            successes?: number;
        };
        /** @description Where people can look at it */
        EventUrl: string;
        ChangeEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "change";
            id: string;
            /** @description When the source last changed it */
            version: string;
            url?: components["schemas"]["EventUrl"];
            /** @description Sent twice it is the same delivery; by default the content decides */
            deliveryId?: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            at: string;
            repository: string;
            sha?: string;
            parents: string[];
            paths?: string[];
            reverts?: string;
            equivalentTo?: string;
            bot?: boolean;
            lines?: number;
        };
        DeploymentEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "deployment";
            id: string;
            /** @description When the source last changed it */
            version: string;
            url?: components["schemas"]["EventUrl"];
            /** @description Sent twice it is the same delivery; by default the content decides */
            deliveryId?: string;
            service: string;
            repository?: string;
            environment: string;
            /** @enum {string} */
            status: "running" | "succeeded" | "failed";
            /** @description When it was complete; needed once it is over */
            at?: string;
            sha?: string;
            digest?: string;
            /** @description Made because of an incident */
            unplanned?: boolean;
            rollbackOf?: string;
        };
        DeploymentStepEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "deployment-step";
            id: string;
            /** @description When the source last changed it */
            version: string;
            /** @description Sent twice it is the same delivery; by default the content decides */
            deliveryId?: string;
            deployment: string;
            service: string;
            target: string;
            /** @description Percent */
            traffic: number;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            at: string;
        };
        DeploymentAbortEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "deployment-abort";
            id: string;
            /** @description When the source last changed it */
            version: string;
            /** @description Sent twice it is the same delivery; by default the content decides */
            deliveryId?: string;
            deployment: string;
            service: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            at: string;
            sloBurned: boolean;
        };
        IncidentEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "incident";
            id: string;
            /** @description When the source last changed it */
            version: string;
            /** @description It turned out to be none or was deleted; it counts nowhere */
            withdrawn?: boolean;
            url?: components["schemas"]["EventUrl"];
            /** @description Sent twice it is the same delivery; by default the content decides */
            deliveryId?: string;
            service: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            createdAt: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            impactAt?: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            detectedAt?: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            mitigatedAt?: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            closedAt?: string;
            cause?: components["schemas"]["IncidentCause"];
        };
        DefectEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "defect";
            id: string;
            /** @description When the source last changed it */
            version: string;
            /** @description It turned out to be none or was deleted; it counts nowhere */
            withdrawn?: boolean;
            url?: components["schemas"]["EventUrl"];
            /** @description Sent twice it is the same delivery; by default the content decides */
            deliveryId?: string;
            service: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            foundAt: string;
            duplicateOf?: string;
        };
        FlagChangeEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "flag-change";
            id: string;
            /** @description When the source last changed it */
            version: string;
            /** @description Sent twice it is the same delivery; by default the content decides */
            deliveryId?: string;
            service: string;
            /** @description An instant such as 2026-11-02T09:00:00Z */
            at: string;
            flag: string;
        };
        /** @description What caused an incident; none when it is known that no deployment did */
        IncidentCause: {
            /** @enum {string} */
            type: "deployment" | "change" | "digest" | "none";
            value?: string;
        };
        DeliveryEvent: components["schemas"]["ChangeEvent"] | components["schemas"]["DeploymentEvent"] | components["schemas"]["DeploymentStepEvent"] | components["schemas"]["DeploymentAbortEvent"] | components["schemas"]["IncidentEvent"] | components["schemas"]["DefectEvent"] | components["schemas"]["FlagChangeEvent"];
        DeliveryReceipt: {
            /** @description Deliveries that were not known */
            kept: number;
            /** @description Deliveries that were known, or repeat what is known */
            duplicates: number;
            /** @description Deliveries that are older than what is known */
            stale: number;
            /** @description Facts that are new or changed */
            facts: number;
            /** @description Events whose service the catalog does not know; they are kept */
            unassigned: number;
        };
        Share: {
            count: number;
            of: number;
            value: number | null;
            interval: number[];
        };
        Quantile: {
            value: number;
            interval: number[];
        };
        Recovery: {
            n: number;
            open: number;
            /** @description Null when more than half are open */
            median: number | null;
            interval: (number | null)[];
        };
        Density: {
            events: number;
            exposure: number;
            value: number;
            interval: number[];
        };
        DeliverySummary: {
            deployments: number;
            leadTime: {
                n: number;
                of: number;
                notComputable: {
                    [key: string]: number;
                };
                /** @description Deployments whose commit is not known, so that their changes are missing */
                unknownCommits: number;
                p50: components["schemas"]["Quantile"] | null;
                p75: components["schemas"]["Quantile"] | null;
                p90: components["schemas"]["Quantile"] | null;
            };
            changeFailRate: components["schemas"]["Share"];
            provisional: {
                deployments: number;
                failed: number;
            };
            changeFailRateWithCaught: components["schemas"]["Share"];
            canaryCatchRate: components["schemas"]["Share"];
            recovery: components["schemas"]["Recovery"];
            restore: components["schemas"]["Recovery"];
            reworkRate: components["schemas"]["Share"];
            defectsPer100Changes: components["schemas"]["Density"] | null;
            defectsPerKloc: components["schemas"]["Density"] | null;
            /** @description What has to be known to read the numbers, such as facts that are not counted; left out without any */
            remarks?: components["schemas"]["DeliveryRemark"][];
        };
        DeliveryRemark: {
            /**
             * @description newest-facts - there are more facts than are counted, value is the instant since which they are; unknown-time-zone - the service names a zone that does not exist, value is that name
             * @enum {string}
             */
            code: "newest-facts" | "unknown-time-zone";
            entityRef: string;
            value: string;
            /** @description The same as a sentence */
            message: string;
        };
        /** @description Deployments per week over whole weeks of the service's zone, quiet ones included */
        DeliveryFrequency: {
            /** @description Whole weeks within the window */
            weeks: number;
            /** @description In these weeks */
            deployments: number;
            /** @description Null below two weeks */
            mean: number | null;
            /** @description Negative binomial, because deployments come in bursts */
            interval: (number | null)[];
            /** @description Days with a deployment */
            daysPerWeek: number | null;
            /** @description Milliseconds between deployments of the window */
            medianGap: number | null;
        };
        /** @description How certain it is that less than a threshold of what is deployed fails in production */
        DeliveryCertainty: {
            /** @description Roll-outs whose outcome is known */
            matured: number;
            /** @description Those among them that failed */
            escaped: number;
            /** @description Stopped before they did harm */
            caught: number;
            threshold: number;
            required: number;
            /** @description That the share of escaped is below the threshold */
            probability: number;
            /** @description The same after one more that escapes */
            afterEscape: number;
            /** @description Further roll-outs without a failure until the required certainty, null beyond 1,000 */
            missing: number | null;
        };
        ServiceDelivery: {
            entityRef: string;
            /** @description Time zone of its weeks */
            zone: string;
            simulated: boolean;
            summary: components["schemas"]["DeliverySummary"];
            /** @description Of the window of the same length before */
            summaryBefore: components["schemas"]["DeliverySummary"];
            frequency: components["schemas"]["DeliveryFrequency"];
            frequencyBefore: components["schemas"]["DeliveryFrequency"];
            certainty: components["schemas"]["DeliveryCertainty"];
            remarks: components["schemas"]["DeliveryRemark"][];
        };
        /**
         * @description How sure a link from an incident to a deployment is: said by a person, by the source, by commit or digest, by time
         * @enum {string}
         */
        LinkConfidence: "person" | "explicit" | "content" | "window";
        ServiceIncident: {
            id: string;
            /** @description First impact, else detection, else ticket */
            at: string;
            mitigatedAt: string | null;
            url: string | null;
            /** @description The roll-out that caused it; null when none is known */
            deployment: string | null;
            confidence: components["schemas"]["LinkConfidence"] | null;
        };
        ServiceYear: {
            entityRef: string;
            zone: string;
            simulated: boolean;
            /** @description When the first week begins */
            from: string;
            weeks: components["schemas"]["DeliveryWeek"][];
            signals: components["schemas"]["DeliverySignal"][];
            /** @description Deployments and attempts; of more than 1,000 the newest */
            deployments: {
                id: string;
                at: string;
                /** @enum {string} */
                outcome: "ok" | "failed" | "caught" | "unknown";
                url: string | null;
            }[];
            incidents: components["schemas"]["ServiceIncident"][];
        };
        /**
         * @description What stands about the cause of an incident: a person named a deployment, a person said that none caused it, or nobody said anything, so that the source and the rules decide
         * @enum {string}
         */
        LinkType: "automatic" | "deployment" | "none";
        IncidentLinkInput: {
            entityRef: string;
            incident: string;
            cause: {
                type: components["schemas"]["LinkType"];
                deployment?: string;
            };
            reason: string;
        };
        LinkedCause: {
            deployment: string | null;
            confidence: components["schemas"]["LinkConfidence"] | null;
        };
        LinkEnd: {
            type: components["schemas"]["LinkType"];
            deployment: string | null;
        };
        IncidentLink: {
            entityRef: string;
            incident: string;
            /** @description First impact, else detection, else ticket */
            at: string;
            url: string | null;
            /** @description 0 before the first change */
            revision: number;
            type: components["schemas"]["LinkType"];
            deployment: string | null;
            confidence: components["schemas"]["LinkConfidence"] | null;
            automatic: components["schemas"]["LinkedCause"];
            /** @description Roll-outs around the beginning of the incident, the newest first */
            candidates: {
                id: string;
                kind: components["schemas"]["ReleaseKind"];
                at: string;
                sha: string | null;
            }[];
            /** @description What people changed, the newest first; at most 50 */
            changes: {
                revision: number;
                from: components["schemas"]["LinkEnd"];
                to: components["schemas"]["LinkEnd"];
                reason: string;
                changedBy: string;
                changedAt: string;
            }[];
            /** @description Whether the caller may change it */
            mayChange: boolean;
        };
        /** @enum {string} */
        ReleaseKind: "deployment" | "redeploy" | "rollback" | "caught" | "undelivered" | "escaped" | "running";
        DeliveryWeek: {
            /** @description Its Monday, a local date of the zone */
            week: string;
            /** @description Whether it is not over yet */
            running: boolean;
            deployments: number;
            changes: number;
            leadTimeN: number;
            leadTimeP50: number | null;
            matured: number;
            /** @description Among the matured */
            failed: number;
            recoveryN: number;
            recoveryMedian: number | null;
            incidents: number;
            rework: number;
            defects: number;
        };
        /** @description Whether the weekly values of a measure say more than their normal variation */
        DeliverySignal: {
            /** @enum {string} */
            measure: "deployments" | "leadTime" | "changeFailRate" | "recovery" | "reworkRate" | "defectsPer100Changes";
            /** @enum {string} */
            verdict: "normal" | "changed" | "too-few";
            /** @description Monday of the first week after the last change */
            since: string | null;
            /** @description Weekly mean before the change */
            before: number | null;
            /** @description Weekly mean since the change */
            after: number | null;
            /** @enum {string|null} */
            direction: "better" | "worse" | null;
        };
        DeliveryPeriod: {
            /** @description A Monday */
            from: string;
            /** @description The Monday after the last week */
            to: string;
        };
        DeliveryOverview: {
            group: string | null;
            period: components["schemas"]["DeliveryPeriod"];
            before: components["schemas"]["DeliveryPeriod"];
            /** @description Time zone of the weeks */
            zone: string;
            /** @description When the roll-ups were brought up to date, null before the first time */
            computedAt: string | null;
            /** @description Services with facts */
            services: number;
            /** @description Groups that the caller may not read; their services are in no number */
            hiddenGroups: number;
            simulated: boolean;
            summary: components["schemas"]["DeliverySummary"];
            summaryBefore: components["schemas"]["DeliverySummary"];
            /** @description At least a year, the oldest first, for the past as a comparison */
            weeks: components["schemas"]["DeliveryWeek"][];
            signals: components["schemas"]["DeliverySignal"][];
        };
        DeliveryRow: {
            ref: string;
            services: number;
            simulated: boolean;
            summary: components["schemas"]["DeliverySummary"];
            /** @description The weeks of the period, the oldest first */
            weeks: components["schemas"]["DeliveryWeek"][];
        };
        DeliveryRows: {
            items: components["schemas"]["DeliveryRow"][];
            nextCursor: string | null;
        };
        DeliveryCheck: {
            /**
             * @description linked - failures whose cause somebody named, among all failures; computable - changes with a lead time, among those that were shipped; known-commits - deployments whose commit is known; clocks - changes that were not shipped before they were committed; assigned - events whose service is known
             * @enum {string}
             */
            check: "linked" | "computable" | "known-commits" | "clocks" | "assigned";
            share: components["schemas"]["Share"];
            services: {
                ref: string;
                count: number;
                of: number;
            }[];
        };
        DeliveryQuality: {
            period: components["schemas"]["DeliveryPeriod"];
            checks: components["schemas"]["DeliveryCheck"][];
        };
        DeliverySourceState: {
            id: string;
            /** @description Such as git; push for events that are pushed */
            kind: string;
            title: string;
            /** @enum {string} */
            state: "ok" | "failing" | "waiting";
            lastSuccessAt: string | null;
            failingSince: string | null;
            message: string | null;
            /** @description When the last event came in */
            lastEventAt: string | null;
            events: number;
            duplicates: number;
            /** @description Events older than what was known */
            stale: number;
            webhook: null | {
                path: string;
                lastAcceptedAt: string | null;
                lastRefusedAt: string | null;
                refused: number;
            };
        };
        UnassignedDeliveries: {
            source: string;
            named: string;
            repository: string;
            events: number;
            firstAt: string;
            lastAt: string;
        };
        Release: {
            id: string;
            kind: components["schemas"]["ReleaseKind"];
            /** @description When it was complete or stopped; null while it is under way */
            at: string | null;
            startedAt: string | null;
            /** @description How far each target has come */
            targets: {
                target: string;
                /** @description Percent */
                traffic: number;
                at: string;
            }[];
            sha: string | null;
            digest: string | null;
            /** @description Where its run can be looked at */
            url: string | null;
            unplanned: boolean;
            /** @enum {string} */
            outcome: "ok" | "failed" | "unknown";
            matured: boolean;
            /** @description Changes that it brought */
            changes: number;
            leadTime: {
                /** @description Changes with a lead time */
                n: number;
                /** @description Milliseconds */
                p50: number | null;
            };
            evidence: {
                /** @enum {string} */
                type: "incident" | "rollback" | "abort";
                id: string;
                confidence: components["schemas"]["LinkConfidence"];
                url: string | null;
            }[];
        };
    };
    responses: never;
    parameters: {
        /** @description Whole weeks in the period, 13 by default */
        weeks: number;
        /** @description The Monday after the last week, such as 2026-11-30; by default the end of the running week */
        until: string;
        cursor: string;
        limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Source"][];
                    };
                };
            };
        };
    };
    listMetrics: {
        parameters: {
            query?: {
                entityRef?: string;
                sourceId?: string;
                q?: string;
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
                        items: components["schemas"]["Metric"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createMetric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetricInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metric"];
                };
            };
        };
    };
    getMetric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metric"];
                };
            };
        };
    };
    updateMetric: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetricInput"];
            };
        };
        responses: {
            /** @description The new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metric"];
                };
            };
        };
    };
    deleteMetric: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
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
    proposeMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRef: string;
                    text?: string;
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description Best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Candidate"][];
                        failures: components["schemas"]["SourceFailure"][];
                    };
                };
            };
        };
    };
    querySeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["SeriesRequest"][];
                    /** Format: date-time */
                    start: string;
                    /** Format: date-time */
                    end: string;
                    stepSeconds?: number;
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
                        items: components["schemas"]["Series"][];
                    };
                };
            };
        };
    };
    queryMoments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["SeriesRequest"][];
                    /** Format: date-time */
                    start: string;
                    /** Format: date-time */
                    end: string;
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
                        items: components["schemas"]["Moments"][];
                    };
                };
            };
        };
    };
    pinSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["PinInput"][];
                };
            };
        };
        responses: {
            /** @description The pins, in the order of the request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Pin"][];
                    };
                };
            };
        };
    };
    deletePin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stopped */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pushObservations: {
        parameters: {
            query?: {
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                    items: components["schemas"]["ObservationInput"][];
                };
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description What was new and what was known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        unchanged: number;
                    };
                };
            };
        };
    };
    pushDeliveryEvents: {
        parameters: {
            query?: {
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: string;
                    items: components["schemas"]["DeliveryEvent"][];
                };
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description What was new, known and out of date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryReceipt"];
                };
            };
        };
    };
    getDeliverySummary: {
        parameters: {
            query: {
                entityRef: string[];
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every number with n and interval; times in milliseconds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliverySummary"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query: {
                entityRef: string;
                from: string;
                to: string;
                /** @description Only the roll-out with this id */
                deployment?: string;
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
                        items: components["schemas"]["Release"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getServiceDelivery: {
        parameters: {
            query: {
                entityRef: string;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every number with n and interval; times in milliseconds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDelivery"];
                };
            };
        };
    };
    getServiceYear: {
        parameters: {
            query: {
                entityRef: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceYear"];
                };
            };
        };
    };
    getIncidentLink: {
        parameters: {
            query: {
                entityRef: string;
                incident: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link with its revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentLink"];
                };
            };
        };
    };
    setIncidentLink: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentLinkInput"];
            };
        };
        responses: {
            /** @description The link as it stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentLink"];
                };
            };
        };
    };
    getDeliveryOverview: {
        parameters: {
            query?: {
                /** @description A group's ref; the organisation when it is left out */
                group?: string;
                /** @description Whole weeks in the period, 13 by default */
                weeks?: components["parameters"]["weeks"];
                /** @description The Monday after the last week, such as 2026-11-30; by default the end of the running week */
                until?: components["parameters"]["until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every number with n and interval; times in milliseconds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryOverview"];
                };
            };
        };
    };
    listDeliveryGroups: {
        parameters: {
            query?: {
                /** @description Whole weeks in the period, 13 by default */
                weeks?: components["parameters"]["weeks"];
                /** @description The Monday after the last week, such as 2026-11-30; by default the end of the running week */
                until?: components["parameters"]["until"];
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRows"];
                };
            };
        };
    };
    listDeliveryServices: {
        parameters: {
            query?: {
                /** @description A group's ref; all services when it is left out */
                group?: string;
                /** @description Whole weeks in the period, 13 by default */
                weeks?: components["parameters"]["weeks"];
                /** @description The Monday after the last week, such as 2026-11-30; by default the end of the running week */
                until?: components["parameters"]["until"];
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRows"];
                };
            };
        };
    };
    getDeliveryQuality: {
        parameters: {
            query?: {
                /** @description A group's ref; the organisation when it is left out */
                group?: string;
                /** @description Whole weeks in the period, 13 by default */
                weeks?: components["parameters"]["weeks"];
                /** @description The Monday after the last week, such as 2026-11-30; by default the end of the running week */
                until?: components["parameters"]["until"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry per check, each with the services that it is worst for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryQuality"];
                };
            };
        };
    };
    listDeliverySources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sources that are read, or that events were pushed for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliverySourceState"][];
                    };
                };
            };
        };
    };
    listUnassignedDeliveries: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, the most events first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnassignedDeliveries"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    getCatalogue: {
        parameters: {
            query: {
                entityRef: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests first, then resources, then the rest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CatalogueEntry"][];
                        /** @description Metrics beyond the first sixty, which are not shown */
                        more: number;
                        failures: components["schemas"]["SourceFailure"][];
                    };
                };
            };
        };
    };
    listDashboards: {
        parameters: {
            query: {
                entityRef: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order of the sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dashboard"][];
                        failures: components["schemas"]["SourceFailure"][];
                    };
                };
            };
        };
    };
    listWatches: {
        parameters: {
            query: {
                entityRef: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changed ones first; at most 50 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Watch"][];
                    };
                };
            };
        };
    };
    watchMetric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRef: string;
                    metricId: string;
                };
            };
        };
        responses: {
            /** @description The watch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watch"];
                };
            };
        };
    };
    deleteWatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
    judgeChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                changeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    meaningful: boolean | null;
                };
            };
        };
        responses: {
            /** @description The watch with its new sensitivity */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watch"];
                };
            };
        };
    };
    getFitness: {
        parameters: {
            query: {
                entityRef: string;
                metricId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: components["schemas"]["FitnessReport"] | null;
                    };
                };
            };
        };
    };
    assessFitness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRef: string;
                    metricId: string;
                    /** @description History that is replayed; default 8 */
                    weeks?: number;
                };
            };
        };
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FitnessReport"];
                };
            };
        };
    };
    listExplanations: {
        parameters: {
            query: {
                entityRef: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Without evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Explanation"][];
                    };
                };
            };
        };
    };
    explainDegradation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplanationInput"];
            };
        };
        responses: {
            /** @description Pending */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    getExplanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    judgeCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                rank: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirmed: boolean | null;
                };
            };
        };
        responses: {
            /** @description The explanation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    exploreMetric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of a definition of each service, or of one that fits every service */
                    metric: string;
                    entityRefs: string[];
                    /** Format: date-time */
                    start: string;
                    /** Format: date-time */
                    end: string;
                    /** @description Made larger, and said so, where a series would have more than 2000 points */
                    stepSeconds?: number;
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
                    "application/json": components["schemas"]["Exploration"];
                };
            };
        };
    };
    getAnnotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The states */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationState"];
                };
            };
        };
    };
    putAnnotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnotationInput"];
            };
        };
        responses: {
            /** @description How far it has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnotationState"];
                };
            };
        };
    };
    deleteAnnotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
