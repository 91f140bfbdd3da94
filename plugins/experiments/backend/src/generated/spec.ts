// Generated from openapi.yaml by `yarn openapi`. Do not edit.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "Hone experiments",
    "version": "1.0.0",
    "description": "Experiments from draft to decision, their analyses and verdicts. Instants are ISO 8601 in UTC; durations are seconds; effects are relative to the comparison unless the scale says absolute.",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0"
    }
  },
  "servers": [
    {
      "url": "/api/hone-experiments"
    }
  ],
  "paths": {
    "/experiments": {
      "get": {
        "operationId": "listExperiments",
        "summary": "One page of the registry; filter, permission and order are in SQL",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "type": "string",
                "maxLength": 255
              }
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "type": "string",
                "maxLength": 255
              }
            }
          },
          {
            "name": "status",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/Status"
              }
            }
          },
          {
            "name": "design",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 5,
              "items": {
                "$ref": "#/components/schemas/Design"
              }
            }
          },
          {
            "name": "grade",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 4,
              "items": {
                "$ref": "#/components/schemas/Grade"
              }
            }
          },
          {
            "name": "q",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "sort",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "enum": [
                "-updatedAt",
                "updatedAt",
                "-createdAt",
                "createdAt",
                "-startedAt",
                "startedAt",
                "-effectBound",
                "effectBound"
              ]
            }
          },
          {
            "name": "cursor",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "One page",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items",
                    "nextCursor"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ExperimentSummary"
                      }
                    },
                    "nextCursor": {
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      },
      "post": {
        "operationId": "createExperiment",
        "summary": "Create a draft",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ExperimentInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Created",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Experiment"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/counts": {
      "get": {
        "operationId": "countExperiments",
        "summary": "How many experiments stand in each state, of those the caller may read",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "type": "string",
                "maxLength": 255
              }
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 50,
              "items": {
                "type": "string",
                "maxLength": 255
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A number per state, absent states are 0",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "statuses",
                    "outcomes"
                  ],
                  "properties": {
                    "statuses": {
                      "type": "object",
                      "additionalProperties": {
                        "type": "integer"
                      }
                    },
                    "outcomes": {
                      "type": "object",
                      "additionalProperties": {
                        "type": "integer"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "get": {
        "operationId": "getExperiment",
        "summary": "One experiment, by key (EXP-142) or id",
        "responses": {
          "200": {
            "description": "The experiment; its revision is also the ETag",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Experiment"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "updateExperiment",
        "summary": "Replace a draft; needs If-Match. Once started, the plan is sealed and only title and tags may change",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ExperimentInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The new revision",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Experiment"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "deleteExperiment",
        "summary": "Delete a draft; anything that ran stays",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "204": {
            "description": "Deleted"
          }
        }
      }
    },
    "/experiments/{key}/transitions": {
      "post": {
        "operationId": "transitionExperiment",
        "summary": "Move through the life cycle",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
          },
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TransitionInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The experiment in its new state",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Experiment"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/events": {
      "get": {
        "operationId": "listEvents",
        "summary": "What happened, newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
          },
          {
            "name": "cursor",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "One page",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items",
                    "nextCursor"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Event"
                      }
                    },
                    "nextCursor": {
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/analyses": {
      "get": {
        "operationId": "listAnalyses",
        "summary": "Stored analyses, newest first, without charts",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
          },
          {
            "name": "cursor",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100
            }
          }
        ],
        "responses": {
          "200": {
            "description": "One page",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items",
                    "nextCursor"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/AnalysisSummary"
                      }
                    },
                    "nextCursor": {
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  }
                }
              }
            }
          }
        }
      },
      "post": {
        "operationId": "analyzeExperiment",
        "summary": "Analyse now; the result is stored even when nothing changed",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
          }
        ],
        "responses": {
          "200": {
            "description": "The new analysis",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Analysis"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/analyses/{analysisId}": {
      "get": {
        "operationId": "getAnalysis",
        "summary": "One analysis with its chart; \"latest\" is the newest",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
          },
          {
            "name": "analysisId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 36
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The analysis",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Analysis"
                }
              }
            }
          }
        }
      }
    },
    "/entities/summaries": {
      "post": {
        "operationId": "summarizeEntities",
        "summary": "What cards and tabs of several entities need, in one request",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRefs"
                ],
                "properties": {
                  "entityRefs": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 100,
                    "items": {
                      "type": "string",
                      "minLength": 3,
                      "maxLength": 255
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "In the order of the request",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": [
                          "entityRef",
                          "statuses",
                          "open",
                          "lastClosed"
                        ],
                        "properties": {
                          "entityRef": {
                            "type": "string"
                          },
                          "statuses": {
                            "type": "object",
                            "additionalProperties": {
                              "type": "integer"
                            }
                          },
                          "open": {
                            "type": "array",
                            "maxItems": 3,
                            "items": {
                              "$ref": "#/components/schemas/ExperimentSummary"
                            }
                          },
                          "lastClosed": {
                            "type": "array",
                            "maxItems": 1,
                            "items": {
                              "$ref": "#/components/schemas/ExperimentSummary"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/imports": {
      "post": {
        "operationId": "importExperiments",
        "summary": "Register experiments that ran before, with their history; idempotent on (source, externalId). Verdicts are never imported, they are computed from the series.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "source",
                  "items"
                ],
                "properties": {
                  "source": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 64
                  },
                  "items": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 100,
                    "items": {
                      "$ref": "#/components/schemas/ImportItem"
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "In the order of the request",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": [
                          "externalId",
                          "key",
                          "id",
                          "created"
                        ],
                        "properties": {
                          "externalId": {
                            "type": "string"
                          },
                          "key": {
                            "type": "string"
                          },
                          "id": {
                            "type": "string"
                          },
                          "created": {
                            "type": "boolean"
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "Key": {
        "name": "key",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 36
        }
      },
      "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 40
        }
      }
    },
    "schemas": {
      "Status": {
        "type": "string",
        "enum": [
          "draft",
          "in-review",
          "scheduled",
          "running",
          "paused",
          "decide",
          "closed",
          "watching"
        ]
      },
      "Outcome": {
        "type": "string",
        "enum": [
          "shipped",
          "rolled-back",
          "stopped-learned",
          "inconclusive",
          "not-valid"
        ]
      },
      "Design": {
        "type": "string",
        "enum": [
          "ab",
          "canary",
          "process"
        ]
      },
      "Grade": {
        "type": "string",
        "enum": [
          "A",
          "B",
          "C",
          "D"
        ]
      },
      "Direction": {
        "type": "string",
        "enum": [
          "lower-is-better",
          "higher-is-better"
        ]
      },
      "Recommendation": {
        "type": "string",
        "enum": [
          "ship",
          "rollback",
          "extend",
          "review",
          "inconclusive",
          "invalid"
        ]
      },
      "VerdictReason": {
        "type": "string",
        "enum": [
          "primary-better",
          "harm",
          "too-early",
          "guardrail-undecided",
          "conflicting",
          "effect-too-small",
          "no-data",
          "low-power",
          "srm",
          "exposure",
          "instrument",
          "pre-period-fit",
          "interference"
        ]
      },
      "Interval": {
        "type": "array",
        "description": "Lower and upper end; null where it is unbounded",
        "items": {
          "type": [
            "number",
            "null"
          ]
        },
        "minItems": 2,
        "maxItems": 2
      },
      "Sentence": {
        "type": "object",
        "additionalProperties": false,
        "description": "A whole-sentence template's key, its parameters and the English text",
        "required": [
          "key",
          "params",
          "text"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "params": {
            "type": "object",
            "additionalProperties": {
              "type": [
                "string",
                "number",
                "null"
              ]
            }
          },
          "text": {
            "type": "string"
          }
        }
      },
      "Hypothesis": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "problem",
          "solution",
          "metric"
        ],
        "properties": {
          "problem": {
            "type": "string",
            "maxLength": 5000
          },
          "solution": {
            "type": "string",
            "maxLength": 5000
          },
          "metric": {
            "type": "string",
            "maxLength": 1000,
            "description": "The expectation in words: \"p95 latency from 420 ms to below 350 ms in 4 weeks\""
          }
        }
      },
      "MetricUse": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "role",
          "metricId"
        ],
        "properties": {
          "role": {
            "type": "string",
            "enum": [
              "primary",
              "guardrail"
            ]
          },
          "metricId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 36
          },
          "minimumEffect": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 10,
            "description": "Primary: smallest relative change of interest, .05 = 5 %"
          },
          "margin": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 10,
            "description": "Guardrail: largest relative harm that is acceptable; default .1"
          }
        }
      },
      "ResolvedMetricUse": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "role",
          "metricId",
          "title",
          "unit",
          "direction",
          "kind",
          "minimumEffect",
          "margin",
          "simulated"
        ],
        "properties": {
          "role": {
            "type": "string",
            "enum": [
              "primary",
              "guardrail"
            ]
          },
          "metricId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "unit": {
            "type": "string"
          },
          "direction": {
            "$ref": "#/components/schemas/Direction"
          },
          "kind": {
            "type": "string",
            "enum": [
              "mean",
              "proportion",
              "quantile",
              "rate"
            ]
          },
          "minimumEffect": {
            "type": [
              "number",
              "null"
            ]
          },
          "margin": {
            "type": [
              "number",
              "null"
            ]
          },
          "simulated": {
            "type": "boolean"
          }
        }
      },
      "Arm": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name"
        ],
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          },
          "entityRefs": {
            "type": "array",
            "maxItems": 60,
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          },
          "selector": {
            "type": "object",
            "maxProperties": 10,
            "additionalProperties": {
              "type": "string",
              "maxLength": 200
            }
          },
          "share": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 1,
            "description": "Planned share of the units",
            "for the sample-ratio check": null
          }
        }
      },
      "Plan": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "durationSeconds"
        ],
        "properties": {
          "durationSeconds": {
            "type": "integer",
            "minimum": 60,
            "maximum": 63072000
          },
          "minimumDurationSeconds": {
            "type": "integer",
            "minimum": 0,
            "maximum": 63072000,
            "description": "Before it only harm ends a trial; default 3 days, at most the duration"
          },
          "baselineSeconds": {
            "type": "integer",
            "minimum": 0,
            "maximum": 126144000,
            "description": "Process trials: length of the period before; default 8 times the duration, at least 12 steps"
          },
          "stepSeconds": {
            "type": "integer",
            "minimum": 1,
            "maximum": 2592000,
            "description": "Distance of the points that are compared; default is the metric's"
          },
          "alpha": {
            "type": "number",
            "minimum": 0.001,
            "maximum": 0.2
          },
          "randomized": {
            "type": "boolean",
            "description": "Units, requests or pods are assigned at random"
          },
          "sealEffects": {
            "type": "boolean",
            "description": "Process trials show no effect before the end of the plan; default true for process"
          }
        }
      },
      "ExperimentInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "entityRef",
          "design",
          "hypothesis",
          "metrics",
          "treated",
          "plan"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 3,
            "maxLength": 140
          },
          "entityRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255
          },
          "ownerRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255,
            "description": "Default is the entity's owner"
          },
          "design": {
            "$ref": "#/components/schemas/Design"
          },
          "hypothesis": {
            "$ref": "#/components/schemas/Hypothesis"
          },
          "metrics": {
            "type": "array",
            "maxItems": 10,
            "items": {
              "$ref": "#/components/schemas/MetricUse"
            }
          },
          "treated": {
            "$ref": "#/components/schemas/Arm"
          },
          "control": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Arm"
              },
              {
                "type": "null"
              }
            ]
          },
          "plan": {
            "$ref": "#/components/schemas/Plan"
          },
          "tags": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"
            }
          }
        }
      },
      "VerdictSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "analysisId",
          "recommendation",
          "reason",
          "sentence",
          "scale",
          "effect",
          "interval",
          "level",
          "n",
          "grade",
          "analyzedAt",
          "staleSince",
          "sealed"
        ],
        "properties": {
          "analysisId": {
            "type": "string"
          },
          "recommendation": {
            "$ref": "#/components/schemas/Recommendation"
          },
          "reason": {
            "$ref": "#/components/schemas/VerdictReason"
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          },
          "scale": {
            "type": "string",
            "enum": [
              "relative",
              "absolute"
            ]
          },
          "effect": {
            "type": [
              "number",
              "null"
            ],
            "description": "Null when it cannot be told or is sealed"
          },
          "interval": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Interval"
              },
              {
                "type": "null"
              }
            ]
          },
          "level": {
            "type": "number",
            "description": "Coverage of the interval, .95"
          },
          "n": {
            "type": "number",
            "description": "Units or paired points behind it"
          },
          "grade": {
            "$ref": "#/components/schemas/Grade"
          },
          "analyzedAt": {
            "type": "string"
          },
          "staleSince": {
            "type": [
              "string",
              "null"
            ],
            "description": "Set while the metric source does not answer"
          },
          "sealed": {
            "type": "boolean"
          }
        }
      },
      "ExperimentSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "key",
          "title",
          "entityRef",
          "ownerRef",
          "design",
          "status",
          "outcome",
          "primaryMetric",
          "verdict",
          "startedAt",
          "plannedEndAt",
          "endedAt",
          "simulated",
          "revision",
          "createdAt",
          "updatedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "key": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "design": {
            "$ref": "#/components/schemas/Design"
          },
          "status": {
            "$ref": "#/components/schemas/Status"
          },
          "outcome": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Outcome"
              },
              {
                "type": "null"
              }
            ]
          },
          "primaryMetric": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/ResolvedMetricUse"
              },
              {
                "type": "null"
              }
            ]
          },
          "verdict": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/VerdictSummary"
              },
              {
                "type": "null"
              }
            ]
          },
          "startedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "plannedEndAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "endedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "simulated": {
            "type": "boolean"
          },
          "revision": {
            "type": "integer"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          }
        }
      },
      "Experiment": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "key",
          "title",
          "entityRef",
          "ownerRef",
          "design",
          "status",
          "outcome",
          "primaryMetric",
          "verdict",
          "startedAt",
          "plannedEndAt",
          "endedAt",
          "simulated",
          "revision",
          "createdAt",
          "updatedAt",
          "hypothesis",
          "metrics",
          "treated",
          "control",
          "plan",
          "tags",
          "planHash",
          "createdBy",
          "allowedActions",
          "missing"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "key": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "design": {
            "$ref": "#/components/schemas/Design"
          },
          "status": {
            "$ref": "#/components/schemas/Status"
          },
          "outcome": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Outcome"
              },
              {
                "type": "null"
              }
            ]
          },
          "primaryMetric": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/ResolvedMetricUse"
              },
              {
                "type": "null"
              }
            ]
          },
          "verdict": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/VerdictSummary"
              },
              {
                "type": "null"
              }
            ]
          },
          "startedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "plannedEndAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "endedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "simulated": {
            "type": "boolean"
          },
          "revision": {
            "type": "integer"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "hypothesis": {
            "$ref": "#/components/schemas/Hypothesis"
          },
          "metrics": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ResolvedMetricUse"
            }
          },
          "treated": {
            "$ref": "#/components/schemas/Arm"
          },
          "control": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Arm"
              },
              {
                "type": "null"
              }
            ]
          },
          "plan": {
            "$ref": "#/components/schemas/Plan"
          },
          "tags": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "planHash": {
            "type": [
              "string",
              "null"
            ],
            "description": "SHA-256 of the sealed plan, once started"
          },
          "createdBy": {
            "type": "string"
          },
          "allowedActions": {
            "type": "array",
            "description": "What the caller may do now, and why not where it may not",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "action",
                "allowed",
                "whyNot"
              ],
              "properties": {
                "action": {
                  "$ref": "#/components/schemas/Action"
                },
                "allowed": {
                  "type": "boolean"
                },
                "whyNot": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          },
          "missing": {
            "type": "array",
            "description": "What a draft lacks before it can start",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Action": {
        "type": "string",
        "enum": [
          "submit",
          "withdraw",
          "approve",
          "schedule",
          "start",
          "pause",
          "resume",
          "conclude",
          "decide",
          "end-watch"
        ]
      },
      "Decision": {
        "type": "string",
        "enum": [
          "ship",
          "roll-back",
          "keep-running",
          "stop-learned",
          "inconclusive",
          "not-valid"
        ]
      },
      "TransitionInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "action"
        ],
        "properties": {
          "action": {
            "$ref": "#/components/schemas/Action"
          },
          "reason": {
            "type": "string",
            "maxLength": 2000,
            "description": "Needed for pause, decide and withdraw"
          },
          "decision": {
            "$ref": "#/components/schemas/Decision"
          },
          "startAt": {
            "type": "string",
            "format": "date-time",
            "description": "For schedule"
          }
        }
      },
      "Event": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "at",
          "recordedAt",
          "actor",
          "type",
          "from",
          "to",
          "reason",
          "detail"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "description": "When it happened"
          },
          "recordedAt": {
            "type": "string",
            "description": "When Hone learnt of it"
          },
          "actor": {
            "type": "string",
            "description": "A user or service reference"
          },
          "type": {
            "type": "string"
          },
          "from": {
            "type": [
              "string",
              "null"
            ]
          },
          "to": {
            "type": [
              "string",
              "null"
            ]
          },
          "reason": {
            "type": [
              "string",
              "null"
            ]
          },
          "detail": {
            "type": "object",
            "additionalProperties": true
          }
        }
      },
      "MetricResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metricId",
          "title",
          "unit",
          "role",
          "direction",
          "scale",
          "estimate",
          "interval",
          "pValue",
          "standardError",
          "n",
          "treatedMean",
          "comparisonMean",
          "margin",
          "minimumEffect",
          "state",
          "detail"
        ],
        "properties": {
          "metricId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "unit": {
            "type": "string"
          },
          "role": {
            "type": "string",
            "enum": [
              "primary",
              "guardrail"
            ]
          },
          "direction": {
            "$ref": "#/components/schemas/Direction"
          },
          "scale": {
            "type": "string",
            "enum": [
              "relative",
              "absolute"
            ]
          },
          "estimate": {
            "type": [
              "number",
              "null"
            ]
          },
          "interval": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Interval"
              },
              {
                "type": "null"
              }
            ]
          },
          "pValue": {
            "type": [
              "number",
              "null"
            ]
          },
          "standardError": {
            "type": [
              "number",
              "null"
            ]
          },
          "n": {
            "type": "number"
          },
          "treatedMean": {
            "type": [
              "number",
              "null"
            ]
          },
          "comparisonMean": {
            "type": [
              "number",
              "null"
            ]
          },
          "margin": {
            "type": [
              "number",
              "null"
            ]
          },
          "minimumEffect": {
            "type": [
              "number",
              "null"
            ]
          },
          "state": {
            "type": "string",
            "enum": [
              "better",
              "worse",
              "undecided",
              "non-inferior",
              "degraded",
              "no-data",
              "sealed"
            ]
          },
          "detail": {
            "type": "string",
            "description": "One sentence"
          }
        }
      },
      "Check": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "state",
          "detail"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "passed",
              "failed",
              "warning",
              "not-applicable"
            ]
          },
          "detail": {
            "type": "string"
          }
        }
      },
      "Rule": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "number",
          "name",
          "matched",
          "detail"
        ],
        "properties": {
          "number": {
            "type": "integer"
          },
          "name": {
            "type": "string"
          },
          "matched": {
            "type": "boolean"
          },
          "detail": {
            "type": "string",
            "description": "The values and margins that decided it"
          }
        }
      },
      "ResolvedQuery": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metricId",
          "arm",
          "sourceId",
          "text",
          "start",
          "end",
          "stepSeconds",
          "queriedAt",
          "staleSince",
          "warnings"
        ],
        "properties": {
          "metricId": {
            "type": "string"
          },
          "arm": {
            "type": "string"
          },
          "sourceId": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "start": {
            "type": "string"
          },
          "end": {
            "type": "string"
          },
          "stepSeconds": {
            "type": [
              "integer",
              "null"
            ]
          },
          "queriedAt": {
            "type": "string"
          },
          "staleSince": {
            "type": [
              "string",
              "null"
            ]
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Chart": {
        "type": "object",
        "additionalProperties": false,
        "description": "Observed and expected of the primary metric, at most 600 points; null where a value is missing",
        "required": [
          "interventionAt",
          "unit",
          "points"
        ],
        "properties": {
          "interventionAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "unit": {
            "type": "string"
          },
          "points": {
            "type": "array",
            "maxItems": 600,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "observed",
                "expected",
                "lower",
                "upper"
              ],
              "properties": {
                "at": {
                  "type": "number",
                  "description": "Epoch milliseconds"
                },
                "observed": {
                  "type": [
                    "number",
                    "null"
                  ]
                },
                "expected": {
                  "type": [
                    "number",
                    "null"
                  ],
                  "description": "Counterfactual, or the control arm"
                },
                "lower": {
                  "type": [
                    "number",
                    "null"
                  ]
                },
                "upper": {
                  "type": [
                    "number",
                    "null"
                  ]
                }
              }
            }
          }
        }
      },
      "AnalysisSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "createdAt",
          "asOf",
          "method",
          "version",
          "seed",
          "inputsHash",
          "verdict"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "asOf": {
            "type": "string"
          },
          "method": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "seed": {
            "type": "string"
          },
          "inputsHash": {
            "type": "string"
          },
          "verdict": {
            "$ref": "#/components/schemas/VerdictSummary"
          }
        }
      },
      "Analysis": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "createdAt",
          "asOf",
          "method",
          "version",
          "seed",
          "inputsHash",
          "verdict",
          "results",
          "checks",
          "rules",
          "gradeReasons",
          "queries",
          "chart"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "asOf": {
            "type": "string",
            "description": "Data up to this instant were used"
          },
          "method": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "seed": {
            "type": "string"
          },
          "inputsHash": {
            "type": "string"
          },
          "verdict": {
            "$ref": "#/components/schemas/VerdictSummary"
          },
          "results": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MetricResult"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Check"
            }
          },
          "rules": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Rule"
            }
          },
          "gradeReasons": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "queries": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ResolvedQuery"
            }
          },
          "chart": {
            "$ref": "#/components/schemas/Chart"
          }
        }
      },
      "ImportItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "externalId",
          "experiment",
          "history"
        ],
        "properties": {
          "externalId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "experiment": {
            "$ref": "#/components/schemas/ExperimentInput"
          },
          "key": {
            "type": "string",
            "pattern": "^EXP-[0-9]{1,9}$",
            "description": "Wish for a key; refused when it is taken"
          },
          "history": {
            "type": "array",
            "maxItems": 50,
            "description": "In the order of time; each step obeys the life cycle",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "action",
                "at",
                "actor"
              ],
              "properties": {
                "action": {
                  "$ref": "#/components/schemas/Action"
                },
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "actor": {
                  "type": "string",
                  "minLength": 3,
                  "maxLength": 255
                },
                "reason": {
                  "type": "string",
                  "maxLength": 2000
                },
                "decision": {
                  "$ref": "#/components/schemas/Decision"
                },
                "startAt": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
          }
        }
      }
    }
  }
} as const;
