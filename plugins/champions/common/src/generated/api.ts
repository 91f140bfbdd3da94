// Generated from openapi.yaml by `yarn openapi`. Do not edit.
export interface paths {
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the programmes that the caller may read, by title */
        get: operations["listProgrammes"];
        put?: never;
        /** Add a programme; nothing is planned yet */
        post: operations["createProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would be in the pool, and the first cycles; nothing is stored */
        post: operations["previewProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** One programme */
        get: operations["getProgramme"];
        /** Replace a programme; needs If-Match. Published seats stay as they are until it is planned again */
        put: operations["updateProgramme"];
        post?: never;
        /** End a programme; needs If-Match. Its future seats are cancelled, its history stays */
        delete: operations["archiveProgramme"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/pool": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** Everybody in scope, with seats served and to come, or why they are not eligible; at most 10,000 */
        get: operations["getPool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** Plans of a programme without their contents, newest first */
        get: operations["listPlans"];
        put?: never;
        /** Plan the coming cycles; nothing is published */
        post: operations["proposePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: components["parameters"]["PlanId"];
            };
            cookie?: never;
        };
        /** A plan with its seats, numbers and what would change */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: components["parameters"]["PlanId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a proposed plan in force; If-Match is the programme's revision. Refused where the pool or the programme has changed since */
        post: operations["publishPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{planId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: components["parameters"]["PlanId"];
            };
            cookie?: never;
        };
        /** What a plan solved, its certificates and bounds, and what the independent checker says of it now */
        get: operations["getProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** Published cycles that touch a range of dates, with their seats */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** Loads, spread, coverage of teams and places, and what diversity cost */
        get: operations["getFairness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** Who was credited with what, newest first */
        get: operations["listLedger"];
        put?: never;
        /** Credit or debit a person by hand, with a reason */
        post: operations["adjustLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** What happened in a programme, newest first */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's seats that are not over, and open swaps that the caller could take, over all programmes */
        get: operations["listMySeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is champion for groups, services and systems now, and who is next */
        get: operations["listDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seats/{seatId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        /** One seat with its cycle and programme */
        get: operations["getSeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seats/{seatId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        /** Why this person, and for everybody else one reason why not */
        get: operations["explainSeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/served": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add who served in cycles that are over, such as from the calendar that was used before; what is known already changes nothing */
        post: operations["importServed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** Swaps of a programme, newest first */
        get: operations["listSwaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seats/{seatId}/partners": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        /** Who could take a seat or exchange one for it, those that keep the plan optimal first; at most 20 */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seats/{seatId}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a seat; If-Match is the seat's revision. The holder may, and a manager on their behalf */
        post: operations["offerSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/swaps/{swapId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swapId: components["parameters"]["SwapId"];
            };
            cookie?: never;
        };
        /** One swap */
        get: operations["getSwap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/swaps/{swapId}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swapId: components["parameters"]["SwapId"];
            };
            cookie?: never;
        };
        /** What taking a swap would do to the plan, and what forbids it */
        get: operations["getSwapEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/swaps/{swapId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swapId: components["parameters"]["SwapId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an offered seat, or give one in return; If-Match is the swap's revision. A manager may for somebody else */
        post: operations["takeSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/swaps/{swapId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swapId: components["parameters"]["SwapId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an offer back; If-Match is the swap's revision */
        post: operations["withdrawSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seats/{seatId}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a seat to a person, or take it over now; If-Match is the seat's revision. Managers may give any seat that is not over; who may serve may take over a current or open one */
        post: operations["assignSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seats/{seatId}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        /** The hand-over into a seat from whoever had it in the cycle before */
        get: operations["getHandover"];
        /** Tick items and write notes; If-Match is its revision */
        put: operations["updateHandover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seats/{seatId}/handover/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one's side of the hand-over is done; If-Match is its revision. Who gives and who receives each say so */
        post: operations["acknowledgeHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{programmeId}/preferences": {
        parameters: {
            query?: {
                personRef?: components["schemas"]["Ref"];
            };
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        /** The caller's preferences, or with the right to manage those of a person */
        get: operations["getPreferences"];
        /** Replace preferences; If-Match is their revision, 0 where there are none */
        put: operations["updatePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's absences that are not over, or with the right to manage a programme those of somebody in its pool */
        get: operations["listAbsences"];
        put?: never;
        /** Add an absence; nobody is asked for a reason */
        post: operations["addAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absences/{absenceId}": {
        parameters: {
            query?: {
                programmeId?: components["parameters"]["ForProgramme"];
            };
            header?: never;
            path: {
                absenceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an absence back */
        delete: operations["deleteAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's calendars with their state; addresses are not told again */
        get: operations["listCalendars"];
        put?: never;
        /** Read absences or on-call times from a calendar's address; it is read once before it is kept */
        post: operations["addCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{calendarId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarId: components["parameters"]["CalendarId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a calendar and what was read from it */
        delete: operations["deleteCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{calendarId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarId: components["parameters"]["CalendarId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a calendar now */
        post: operations["refreshCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's feeds; addresses are not told again */
        get: operations["listFeeds"];
        put?: never;
        /** Create a calendar feed of the caller's seats or of a programme; its address is told once */
        post: operations["createFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/{feedId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a feed; its address answers with 404 from then on */
        delete: operations["revokeFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ical/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        /** A feed as text/calendar, for programs without an account; the token is the credential */
        get: operations["readFeed"];
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
        Day: string;
        Ref: string;
        Cadence: {
            /** @enum {string} */
            unit: "day" | "week" | "month";
            every: number;
            /** @description First day of the first cycle; months that are too short end cycles on their last day */
            startDate: components["schemas"]["Day"];
        };
        Region: {
            name: string;
            /** @description Who belongs to the region, by groups with their children; left out for everybody that no other region has */
            groupRefs?: components["schemas"]["Ref"][];
            /** @description Per cycle */
            seats: number;
            /** @description IANA name */
            timeZone?: string;
        };
        Eligibility: {
            excludeRefs?: components["schemas"]["Ref"][];
            minimumTenureDays?: number;
            /** @description People need this annotation with the value true */
            annotation?: string;
            capPerYear?: number;
        };
        SideRules: {
            /** @description Cycles between two seats of a person */
            restGap?: number;
            diversity?: {
                /** @enum {string} */
                trait: "team" | "place" | "discipline" | "tenure";
                withinCycles: number;
            }[];
            /** @enum {string} */
            onCallAdjacent?: "avoid" | "ignore";
            preferences?: boolean;
        };
        ProgrammeInput: {
            title: string;
            description?: string;
            /** @description Groups that manage the programme */
            ownerRefs: components["schemas"]["Ref"][];
            /** @description Groups whose people take turns, with their children */
            scopeRefs: components["schemas"]["Ref"][];
            /** @description IANA name; default UTC */
            timeZone?: string;
            cadence: components["schemas"]["Cadence"];
            regions: components["schemas"]["Region"][];
            eligibility?: components["schemas"]["Eligibility"];
            rules?: components["schemas"]["SideRules"];
            /** @description Coming cycles that planning again leaves alone; default 2 */
            frozenCycles?: number;
            /** @description What a hand-over goes through */
            checklist?: string[];
        };
        Programme: {
            id: string;
            title: string;
            description: string;
            ownerRefs: string[];
            scopeRefs: string[];
            timeZone: string;
            cadence: components["schemas"]["Cadence"];
            regions: components["schemas"]["Region"][];
            eligibility: components["schemas"]["Eligibility"];
            rules: components["schemas"]["SideRules"];
            frozenCycles: number;
            checklist: string[];
            /** @enum {string} */
            status: "active" | "archived";
            revision: number;
            publishedPlanId: string | null;
            permissions: {
                manage: boolean;
                /** @description May offer and take seats of this programme */
                serve: boolean;
            };
            createdAt: string;
            updatedAt: string;
        };
        ProgrammePreview: {
            people: number;
            eligible: number;
            regions: {
                name: string;
                eligible: number;
            }[];
            /** @description The first ones */
            cycles: components["schemas"]["CycleDates"][];
        };
        CycleDates: {
            /** @description From 0 at the first date of the programme */
            index: number;
            startDate: components["schemas"]["Day"];
            endDate: components["schemas"]["Day"];
        };
        PoolPerson: {
            personRef: string;
            region: string | null;
            eligible: boolean;
            /** @enum {string|null} */
            reason: "excluded" | "tenure" | "annotation" | "no-region" | null;
            /** @description Seats served */
            served: number;
            /** @description Sum of the ledger */
            load: number;
            /** @description Published seats that are not over */
            upcoming: number;
        };
        PlanNumbers: {
            region: string;
            /** @enum {string} */
            method: "alternating-paths" | "lexicographic-milp";
            seats: number;
            filled: number;
            unfilled: number;
            sumOfSquares: number;
            spread: number;
            max: number;
            min: number;
            /** @description Eligible people */
            people: number;
            /** @description Proved */
            optimal: boolean;
            priceOfDiversity: number;
            levels: {
                name: string;
                value: number;
                bound: number;
                gap: number;
            }[];
            changes: {
                /** @description Seats that change hands against the plan in force */
                count: number;
                provenFewest: boolean;
            };
        };
        PlanSummary: {
            id: string;
            programmeId: string;
            version: number;
            /** @enum {string} */
            status: "proposed" | "published" | "superseded";
            firstCycle: number;
            cycles: number;
            createdBy: string;
            createdAt: string;
            publishedBy: string | null;
            publishedAt: string | null;
            /** @description SHA-256 of what was solved */
            inputHash: string;
            /** @description One per region */
            numbers: components["schemas"]["PlanNumbers"][];
        };
        PlannedSeat: {
            region: string;
            /** @description From 1 within the region */
            position: number;
            /** @description Nobody where nobody can */
            personRef: string | null;
            /** @description Who has the seat in the plan in force where that is somebody else */
            changedFrom: string | null;
            frozen: boolean;
        };
        Plan: {
            summary: components["schemas"]["PlanSummary"];
            cycles: {
                index: number;
                startDate: components["schemas"]["Day"];
                endDate: components["schemas"]["Day"];
                seats: components["schemas"]["PlannedSeat"][];
            }[];
            /** @description Sentences, such as of calendars that could not be read and seats that stay open */
            warnings: string[];
        };
        Proof: {
            inputHash: string;
            /** @description What the independent checker finds wrong; empty where it agrees */
            problems: string[];
            regions: {
                name: string;
                problem: {
                    [key: string]: unknown;
                };
                certificate: {
                    [key: string]: unknown;
                } | null;
                levels: {
                    [key: string]: unknown;
                }[];
            }[];
        };
        Seat: {
            id: string;
            region: string;
            position: number;
            personRef: string | null;
            /** @enum {string} */
            status: "planned" | "served" | "cancelled";
            revision: number;
            /** @description The open swap of this seat */
            swapId: string | null;
        };
        ScheduledCycle: {
            index: number;
            startDate: components["schemas"]["Day"];
            endDate: components["schemas"]["Day"];
            frozen: boolean;
            current: boolean;
            seats: components["schemas"]["Seat"][];
        };
        Schedule: {
            programme: components["schemas"]["Programme"];
            today: components["schemas"]["Day"];
            cycles: components["schemas"]["ScheduledCycle"][];
            plan: components["schemas"]["PlanSummary"] | null;
        };
        SeatInContext: {
            seat: components["schemas"]["Seat"];
            cycle: components["schemas"]["CycleDates"];
            programmeId: string;
            programmeTitle: string;
            current: boolean;
            timeZone: string;
        };
        OpenSwap: {
            id: string;
            seat: components["schemas"]["SeatInContext"];
            note: string;
            revision: number;
        };
        MySeats: {
            seats: components["schemas"]["SeatInContext"][];
            /** @description Open swaps of others that the caller may take */
            offers: components["schemas"]["OpenSwap"][];
        };
        Duty: {
            entityRef: string;
            programmeId: string;
            programmeTitle: string;
            now: components["schemas"]["SeatInContext"][];
            next: components["schemas"]["SeatInContext"][];
        };
        /** @enum {string} */
        SeatReason: "UNAVAILABLE" | "NOT_ELIGIBLE" | "SAME_CYCLE" | "AT_CAP" | "REST_GAP" | "WOULD_RAISE_LOAD" | "DIVERSITY" | "ONCALL_ADJACENT" | "PREFERENCE" | "STABILITY" | "TIE_HASH" | "WOULD_LOWER_LOAD";
        Explanation: {
            seatId: string;
            personRef: string | null;
            load: number | null;
            /**
             * @description How the seat came to who holds it now; reasons are those of the plan
             * @enum {string}
             */
            origin: "planned" | "swapped" | "assigned" | "taken-over" | "open";
            planId: string;
            others: {
                personRef: string;
                load: number;
                reason: components["schemas"]["SeatReason"];
                /**
                 * @description Of an absence; never its reason
                 * @enum {string|null}
                 */
                source: "manual" | "calendar" | "on-call" | "not-yet" | "gone" | "unread" | null;
                /** @description Of the sum of squared loads if they had the seat */
                change: number | null;
            }[];
            /** @description People with fewer seats, by why they cannot have this one */
            whyAgain: {
                lower: number;
                away: number;
                resting: number;
                capped: number;
                /** @description Could take it only by a chain of swaps that ends no better */
                swappable: number;
                /** @description That no chain of swaps evens the loads further */
                proven: boolean;
            };
        };
        Fairness: {
            asOf: components["schemas"]["Day"];
            completedCycles: number;
            /** @description Whether six cycles are over; before */
            enough: boolean;
            regions: components["schemas"]["PlanNumbers"][];
            traits: {
                /** @enum {string} */
                trait: "team" | "place" | "discipline" | "tenure";
                /** @description In the pool */
                values: number;
                /** @description That served */
                covered: number;
                /** @description Of seats served over values */
                entropy: number | null;
                /** @description Seats */
                n: number;
            }[];
            everServed: {
                n: number;
                of: number;
            };
            repeatDistance: {
                median: number | null;
                least: number | null;
                n: number;
            };
            /** @description Until everybody eligible has served by the published plan; null where it does not reach that far */
            cyclesUntilAll: number | null;
            /** @description How many people have how many seats, plan included */
            loads: {
                load: number;
                people: number;
            }[];
        };
        LedgerEntry: {
            id: string;
            personRef: string;
            /** @enum {string} */
            kind: "served" | "joined" | "excused" | "adjusted";
            credit: number;
            cycle: number | null;
            seatId: string | null;
            reason: string;
            by: string;
            at: string;
        };
        LedgerAdjustment: {
            personRef: components["schemas"]["Ref"];
            credit: number;
            reason: string;
        };
        ProgrammeEvent: {
            id: string;
            type: string;
            actor: string;
            at: string;
            details: {
                [key: string]: unknown;
            };
        };
        ServedCycle: {
            /** @description First day of a cycle of the programme */
            startDate: components["schemas"]["Day"];
            seats: {
                region: string;
                personRef: components["schemas"]["Ref"];
            }[];
        };
        /** @enum {string} */
        SwapStatus: "open" | "taken" | "expired" | "withdrawn";
        Swap: {
            id: string;
            programmeId: string;
            seat: components["schemas"]["SeatInContext"];
            fromRef: string;
            takenBy: string | null;
            inReturnSeatId: string | null;
            status: components["schemas"]["SwapStatus"];
            note: string;
            createdBy: string;
            createdAt: string;
            closedBy: string | null;
            closedAt: string | null;
            revision: number;
            mayTake: boolean;
            mayWithdraw: boolean;
        };
        SwapPartner: {
            personRef: string;
            /** @description The seat that they would give in return, where they would */
            exchange: components["schemas"]["SeatInContext"] | null;
            keepsOptimal: boolean;
            /** @description Of the sum of squared loads */
            change: number;
            load: number;
        };
        SwapEffect: {
            allowed: boolean;
            /** @description The sentence that forbids it */
            obstacle: string | null;
            keepsOptimal: boolean;
            change: number | null;
            spreadBefore: number;
            spreadAfter: number | null;
        };
        ChecklistItem: {
            text: string;
            done: boolean;
        };
        Handover: {
            seatId: string;
            /** @description Nobody before the first cycle */
            fromRef: string | null;
            toRef: string | null;
            items: components["schemas"]["ChecklistItem"][];
            notes: string;
            /** @description Since when */
            acknowledgedByGiver: string | null;
            acknowledgedByReceiver: string | null;
            mayEdit: boolean;
            revision: number;
        };
        PreferencesInput: {
            avoid: components["schemas"]["DateRange"][];
            prefer: components["schemas"]["DateRange"][];
            /** @description Takes no seats until it is switched off */
            paused: boolean;
        };
        Preferences: {
            personRef: string;
            avoid: components["schemas"]["DateRange"][];
            prefer: components["schemas"]["DateRange"][];
            paused: boolean;
            revision: number;
        };
        DateRange: {
            from: components["schemas"]["Day"];
            /** @description First day after it */
            to: components["schemas"]["Day"];
        };
        /**
         * @description Excused leave is credited pro rata; deferred leave is owed
         * @enum {string}
         */
        AbsenceKind: "excused" | "deferred";
        AbsenceInput: {
            /** @description Left out, the caller; else programmeId names a programme that the caller manages */
            personRef?: components["schemas"]["Ref"];
            programmeId?: string;
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            kind?: components["schemas"]["AbsenceKind"];
        };
        Absence: {
            id: string;
            personRef: string;
            /** @description Day */
            from: string;
            /** @description First day after it */
            to: string;
            kind: components["schemas"]["AbsenceKind"];
            /** @enum {string} */
            source: "manual" | "calendar";
        };
        AddedAbsence: {
            absence: components["schemas"]["Absence"];
            /** @description Published seats of the person in that time; they stay until they are swapped or planned again */
            affectedSeats: components["schemas"]["SeatInContext"][];
        };
        /** @enum {string} */
        CalendarKind: "absence" | "on-call";
        CalendarInput: {
            name: string;
            kind: components["schemas"]["CalendarKind"];
            url: string;
            /** @description Of times that name no zone; default UTC */
            timeZone?: string;
        };
        Calendar: {
            id: string;
            name: string;
            kind: components["schemas"]["CalendarKind"];
            host: string;
            /** @enum {string} */
            state: "ok" | "partly-read" | "stale" | "unread";
            /** @description What is wrong */
            sentence: string | null;
            /** @description Of the copy that is in use */
            readAt: string | null;
            triedAt: string | null;
            /** @description Busy times of the copy that are not over */
            busy: number;
        };
        Feed: {
            id: string;
            /** @enum {string} */
            kind: "personal" | "programme";
            programmeId: string | null;
            programmeTitle: string | null;
            createdAt: string;
            lastReadAt: string | null;
        };
        CreatedFeed: {
            feed: components["schemas"]["Feed"];
            url: string;
        };
    };
    responses: never;
    parameters: {
        ProgrammeId: string;
        PlanId: string;
        SeatId: string;
        IfMatch: string;
        Cursor: string;
        Limit: number;
        From: components["schemas"]["Day"];
        To: components["schemas"]["Day"];
        SwapId: string;
        CalendarId: string;
        PersonRef: components["schemas"]["Ref"];
        ForProgramme: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProgrammes: {
        parameters: {
            query?: {
                q?: string;
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
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
                        items: components["schemas"]["Programme"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    createProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
        };
    };
    previewProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeInput"];
            };
        };
        responses: {
            /** @description The pool as the catalog is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammePreview"];
                };
            };
        };
    };
    getProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                    "application/json": components["schemas"]["Programme"];
                };
            };
        };
    };
    updateProgramme: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeInput"];
            };
        };
        responses: {
            /** @description The new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
        };
    };
    archiveProgramme: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                        items: components["schemas"]["PoolPerson"][];
                    };
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                        items: components["schemas"]["PlanSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    proposePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How many cycles from the current one on; default as many as make a year */
                    cycles?: number;
                };
            };
        };
        responses: {
            /** @description Proposed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: components["parameters"]["PlanId"];
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
                    "application/json": components["schemas"]["Plan"];
                };
            };
        };
    };
    publishPlan: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                planId: components["parameters"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSummary"];
                };
            };
        };
    };
    getProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: components["parameters"]["PlanId"];
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
                    "application/json": components["schemas"]["Proof"];
                };
            };
        };
    };
    getSchedule: {
        parameters: {
            query: {
                from: components["parameters"]["From"];
                to: components["parameters"]["To"];
            };
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                    "application/json": components["schemas"]["Schedule"];
                };
            };
        };
    };
    getFairness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                    "application/json": components["schemas"]["Fairness"];
                };
            };
        };
    };
    listLedger: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                        items: components["schemas"]["LedgerEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    adjustLedger: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerAdjustment"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntry"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                        items: components["schemas"]["ProgrammeEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listMySeats: {
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
                    "application/json": components["schemas"]["MySeats"];
                };
            };
        };
    };
    listDuties: {
        parameters: {
            query: {
                entityRef: string[];
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
                        items: components["schemas"]["Duty"][];
                    };
                };
            };
        };
    };
    getSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
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
                    "application/json": components["schemas"]["SeatInContext"];
                };
            };
        };
    };
    explainSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
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
                    "application/json": components["schemas"]["Explanation"];
                };
            };
        };
    };
    importServed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cycles: components["schemas"]["ServedCycle"][];
                };
            };
        };
        responses: {
            /** @description How many seats were added and how many were known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        known: number;
                    };
                };
            };
        };
    };
    listSwaps: {
        parameters: {
            query?: {
                status?: components["schemas"]["SwapStatus"];
                cursor?: components["parameters"]["Cursor"];
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                        items: components["schemas"]["Swap"][];
                        nextCursor: string | null;
                    };
                };
            };
        };
    };
    listPartners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
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
                        items: components["schemas"]["SwapPartner"][];
                    };
                };
            };
        };
    };
    offerSwap: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @description Who is asked by a notice; anybody who can may take it */
                    askRefs?: components["schemas"]["Ref"][];
                };
            };
        };
        responses: {
            /** @description Offered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Swap"];
                };
            };
        };
    };
    getSwap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                swapId: components["parameters"]["SwapId"];
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
                    "application/json": components["schemas"]["Swap"];
                };
            };
        };
    };
    getSwapEffect: {
        parameters: {
            query?: {
                personRef?: components["schemas"]["Ref"];
                inReturnSeatId?: string;
            };
            header?: never;
            path: {
                swapId: components["parameters"]["SwapId"];
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
                    "application/json": components["schemas"]["SwapEffect"];
                };
            };
        };
    };
    takeSwap: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                swapId: components["parameters"]["SwapId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out, the caller */
                    personRef?: components["schemas"]["Ref"];
                    inReturnSeatId?: string;
                };
            };
        };
        responses: {
            /** @description Taken */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Swap"];
                };
            };
        };
    };
    withdrawSwap: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                swapId: components["parameters"]["SwapId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Swap"];
                };
            };
        };
    };
    assignSeat: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    personRef: components["schemas"]["Ref"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The seat with who has it now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatInContext"];
                };
            };
        };
    };
    getHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seatId: components["parameters"]["SeatId"];
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
                    "application/json": components["schemas"]["Handover"];
                };
            };
        };
    };
    updateHandover: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["ChecklistItem"][];
                    notes: string;
                };
            };
        };
        responses: {
            /** @description The new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
        };
    };
    acknowledgeHandover: {
        parameters: {
            query?: never;
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                seatId: components["parameters"]["SeatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Acknowledged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
        };
    };
    getPreferences: {
        parameters: {
            query?: {
                personRef?: components["schemas"]["Ref"];
            };
            header?: never;
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
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
                    "application/json": components["schemas"]["Preferences"];
                };
            };
        };
    };
    updatePreferences: {
        parameters: {
            query?: {
                personRef?: components["schemas"]["Ref"];
            };
            header: {
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                programmeId: components["parameters"]["ProgrammeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesInput"];
            };
        };
        responses: {
            /** @description The new revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
        };
    };
    listAbsences: {
        parameters: {
            query?: {
                personRef?: components["parameters"]["PersonRef"];
                programmeId?: components["parameters"]["ForProgramme"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Absence"][];
                    };
                };
            };
        };
    };
    addAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceInput"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedAbsence"];
                };
            };
        };
    };
    deleteAbsence: {
        parameters: {
            query?: {
                programmeId?: components["parameters"]["ForProgramme"];
            };
            header?: never;
            path: {
                absenceId: string;
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
    listCalendars: {
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
                        items: components["schemas"]["Calendar"][];
                    };
                };
            };
        };
    };
    addCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarInput"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
        };
    };
    deleteCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarId: components["parameters"]["CalendarId"];
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
    refreshCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarId: components["parameters"]["CalendarId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its state after reading */
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
    listFeeds: {
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
                        items: components["schemas"]["Feed"][];
                    };
                };
            };
        };
    };
    createFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "personal" | "programme";
                    programmeId?: string;
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
                    "application/json": components["schemas"]["CreatedFeed"];
                };
            };
        };
    };
    revokeFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 5545, with ETag and Cache-Control private */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
