// Generated from openapi.yaml by `yarn openapi`. Do not edit.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "Hone metrics",
    "version": "1.0.0",
    "description": "Metric definitions, series read from their own engines, pinned observations and the push API. Instants are ISO 8601 in UTC; durations are seconds; missing values are null, never 0.",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0"
    }
  },
  "servers": [
    {
      "url": "/api/hone-metrics"
    }
  ],
  "paths": {
    "/sources": {
      "get": {
        "operationId": "listSources",
        "summary": "Registered metric sources and their health",
        "responses": {
          "200": {
            "description": "All sources",
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
                        "$ref": "#/components/schemas/Source"
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
    "/metrics": {
      "get": {
        "operationId": "listMetrics",
        "summary": "Metric definitions, newest first",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "name": "sourceId",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 64
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
            "name": "cursor",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "limit",
            "in": "query",
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
                        "$ref": "#/components/schemas/Metric"
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
        "operationId": "createMetric",
        "summary": "Create a definition; 409 when the name is taken for that service",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/MetricInput"
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
                  "$ref": "#/components/schemas/Metric"
                }
              }
            }
          }
        }
      }
    },
    "/metrics/{id}": {
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 36
          }
        }
      ],
      "get": {
        "operationId": "getMetric",
        "summary": "One definition",
        "responses": {
          "200": {
            "description": "The definition",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Metric"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "updateMetric",
        "summary": "Replace a definition; needs If-Match with its revision",
        "parameters": [
          {
            "name": "If-Match",
            "in": "header",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 40
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/MetricInput"
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
                  "$ref": "#/components/schemas/Metric"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "deleteMetric",
        "summary": "Delete a definition with its pins and observations",
        "parameters": [
          {
            "name": "If-Match",
            "in": "header",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 40
            }
          }
        ],
        "responses": {
          "204": {
            "description": "Deleted"
          }
        }
      }
    },
    "/candidates": {
      "post": {
        "operationId": "proposeMetrics",
        "summary": "Series of a service that fit a phrase such as \"p95 latency\", with query, last day and the reason",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRef"
                ],
                "properties": {
                  "entityRef": {
                    "type": "string",
                    "minLength": 3,
                    "maxLength": 255
                  },
                  "text": {
                    "type": "string",
                    "maxLength": 500
                  },
                  "limit": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": 20
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Best first",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items",
                    "failures"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Candidate"
                      }
                    },
                    "failures": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/SourceFailure"
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
    "/series/query": {
      "post": {
        "operationId": "querySeries",
        "summary": "Read series in bulk; a source that fails yields its last good value with its age",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "items",
                  "start",
                  "end"
                ],
                "properties": {
                  "items": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 60,
                    "items": {
                      "$ref": "#/components/schemas/SeriesRequest"
                    }
                  },
                  "start": {
                    "type": "string",
                    "format": "date-time"
                  },
                  "end": {
                    "type": "string",
                    "format": "date-time"
                  },
                  "stepSeconds": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": 31536000
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
                        "$ref": "#/components/schemas/Series"
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
    "/moments/query": {
      "post": {
        "operationId": "queryMoments",
        "summary": "Sufficient statistics of arms over one window, for randomised designs",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "items",
                  "start",
                  "end"
                ],
                "properties": {
                  "items": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 60,
                    "items": {
                      "$ref": "#/components/schemas/SeriesRequest"
                    }
                  },
                  "start": {
                    "type": "string",
                    "format": "date-time"
                  },
                  "end": {
                    "type": "string",
                    "format": "date-time"
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
                        "$ref": "#/components/schemas/Moments"
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
    "/pins": {
      "post": {
        "operationId": "pinSeries",
        "summary": "Keep a copy of a series as mergeable buckets, before its engine drops it; idempotent",
        "requestBody": {
          "required": true,
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
                    "minItems": 1,
                    "maxItems": 60,
                    "items": {
                      "$ref": "#/components/schemas/PinInput"
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The pins, in the order of the request",
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
                        "$ref": "#/components/schemas/Pin"
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
    "/pins/{id}": {
      "delete": {
        "operationId": "deletePin",
        "summary": "Stop recording; what was recorded stays",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 36
            }
          }
        ],
        "responses": {
          "204": {
            "description": "Stopped"
          }
        }
      }
    },
    "/observations": {
      "post": {
        "operationId": "pushObservations",
        "summary": "Push samples or buckets; all or nothing, idempotent on (source, externalId), order-independent. Up to 20,000 items or 10 MB a request, as JSON or as NDJSON (application/x-ndjson, one item a line, source in the query).",
        "parameters": [
          {
            "name": "source",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 64
            }
          }
        ],
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
                    "maxItems": 20000,
                    "items": {
                      "$ref": "#/components/schemas/ObservationInput"
                    }
                  }
                }
              }
            },
            "application/x-ndjson": {
              "schema": {
                "type": "string"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "What was new and what was known",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "accepted",
                    "unchanged"
                  ],
                  "properties": {
                    "accepted": {
                      "type": "integer"
                    },
                    "unchanged": {
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
  "components": {
    "schemas": {
      "Source": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "kind",
          "title",
          "health"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "health": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "state",
              "message",
              "checkedAt",
              "lastSuccessAt"
            ],
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "ok",
                  "down"
                ]
              },
              "message": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "checkedAt": {
                "type": "string"
              },
              "lastSuccessAt": {
                "type": [
                  "string",
                  "null"
                ]
              }
            }
          }
        }
      },
      "Direction": {
        "type": "string",
        "enum": [
          "lower-is-better",
          "higher-is-better"
        ]
      },
      "MetricKind": {
        "type": "string",
        "enum": [
          "mean",
          "proportion",
          "quantile",
          "rate"
        ],
        "description": "mean – an average level over time; proportion – events of all (numerator, denominator); quantile – a latency quantile; rate – events per second."
      },
      "SourceQuery": {
        "type": "object",
        "description": "What the source needs to read the series, as text fields. Prometheus – expr, or numerator and denominator. Push – none.",
        "maxProperties": 8,
        "additionalProperties": {
          "type": "string",
          "maxLength": 4000
        }
      },
      "MetricInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "title",
          "unit",
          "direction",
          "kind",
          "sourceId",
          "query"
        ],
        "properties": {
          "name": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9._-]{0,99}$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "description": {
            "type": "string",
            "maxLength": 2000
          },
          "entityRef": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255,
            "description": "The service that it belongs to",
            "or null for one that fits every service": null
          },
          "unit": {
            "type": "string",
            "minLength": 1,
            "maxLength": 32,
            "description": "UCUM-like: s, ms, ratio, 1, 1/s, h, By"
          },
          "direction": {
            "$ref": "#/components/schemas/Direction"
          },
          "kind": {
            "$ref": "#/components/schemas/MetricKind"
          },
          "sourceId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          },
          "query": {
            "$ref": "#/components/schemas/SourceQuery"
          },
          "stepSeconds": {
            "type": "integer",
            "minimum": 1,
            "maximum": 604800,
            "description": "Natural distance of its points; default 60"
          },
          "simulated": {
            "type": "boolean",
            "description": "Shown wherever the metric is used"
          }
        }
      },
      "Metric": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "name",
          "title",
          "description",
          "entityRef",
          "unit",
          "direction",
          "kind",
          "sourceId",
          "query",
          "stepSeconds",
          "simulated",
          "revision",
          "createdAt",
          "updatedAt",
          "createdBy"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "entityRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "unit": {
            "type": "string"
          },
          "direction": {
            "$ref": "#/components/schemas/Direction"
          },
          "kind": {
            "$ref": "#/components/schemas/MetricKind"
          },
          "sourceId": {
            "type": "string"
          },
          "query": {
            "$ref": "#/components/schemas/SourceQuery"
          },
          "stepSeconds": {
            "type": "integer"
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
          "createdBy": {
            "type": "string"
          }
        }
      },
      "Selector": {
        "type": "object",
        "description": "Labels that pick an arm within a service, such as {\"track\":\"canary\"}",
        "maxProperties": 10,
        "additionalProperties": {
          "type": "string",
          "maxLength": 200
        }
      },
      "SeriesRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metricId",
          "entityRef"
        ],
        "properties": {
          "metricId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 36
          },
          "entityRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255
          },
          "arm": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60,
            "description": "Name of the arm, for pushed observations and for the answer"
          },
          "selector": {
            "$ref": "#/components/schemas/Selector"
          }
        }
      },
      "Point": {
        "type": "array",
        "description": "[instant in epoch milliseconds, value or null]",
        "items": {
          "type": [
            "number",
            "null"
          ]
        },
        "minItems": 2,
        "maxItems": 2
      },
      "Provenance": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "sourceId",
          "resolvedQuery",
          "queriedAt",
          "staleSince",
          "warnings"
        ],
        "properties": {
          "sourceId": {
            "type": "string"
          },
          "resolvedQuery": {
            "type": "string"
          },
          "queriedAt": {
            "type": "string",
            "description": "When the source answered"
          },
          "staleSince": {
            "type": [
              "string",
              "null"
            ],
            "description": "Set when the source does not answer now and this is its last good value"
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Series": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metricId",
          "entityRef",
          "arm",
          "stepSeconds",
          "points",
          "provenance",
          "error"
        ],
        "properties": {
          "metricId": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "arm": {
            "type": [
              "string",
              "null"
            ]
          },
          "stepSeconds": {
            "type": "integer"
          },
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Point"
            }
          },
          "provenance": {
            "$ref": "#/components/schemas/Provenance"
          },
          "error": {
            "type": [
              "string",
              "null"
            ],
            "description": "A sentence when nothing could be read and no last good value is known"
          }
        }
      },
      "Moments": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metricId",
          "entityRef",
          "arm",
          "n",
          "successes",
          "mean",
          "m2",
          "provenance",
          "error"
        ],
        "properties": {
          "metricId": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "arm": {
            "type": [
              "string",
              "null"
            ]
          },
          "n": {
            "type": "number",
            "description": "Units, 0 when there are none"
          },
          "successes": {
            "type": [
              "number",
              "null"
            ],
            "description": "Only for proportions"
          },
          "mean": {
            "type": [
              "number",
              "null"
            ]
          },
          "m2": {
            "type": [
              "number",
              "null"
            ],
            "description": "Sum of squared deviations from the mean"
          },
          "provenance": {
            "$ref": "#/components/schemas/Provenance"
          },
          "error": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "Candidate": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metric",
          "existingMetricId",
          "resolvedQuery",
          "reason",
          "score",
          "preview"
        ],
        "properties": {
          "metric": {
            "$ref": "#/components/schemas/MetricInput"
          },
          "existingMetricId": {
            "type": [
              "string",
              "null"
            ],
            "description": "Set when this definition exists already"
          },
          "resolvedQuery": {
            "type": "string"
          },
          "reason": {
            "type": "string",
            "description": "One sentence: why it was proposed"
          },
          "score": {
            "type": "number",
            "description": "From 0 to 1"
          },
          "preview": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "stepSeconds",
              "points"
            ],
            "properties": {
              "stepSeconds": {
                "type": "integer"
              },
              "points": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Point"
                }
              }
            }
          }
        }
      },
      "SourceFailure": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "sourceId",
          "message"
        ],
        "properties": {
          "sourceId": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "PinInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metricId",
          "entityRef",
          "from"
        ],
        "properties": {
          "metricId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 36
          },
          "entityRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255
          },
          "arm": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          },
          "selector": {
            "$ref": "#/components/schemas/Selector"
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "until": {
            "type": [
              "string",
              "null"
            ],
            "format": "date-time"
          },
          "bucketSeconds": {
            "type": "integer",
            "minimum": 1,
            "maximum": 604800
          }
        }
      },
      "Pin": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "metricId",
          "entityRef",
          "arm",
          "from",
          "until",
          "bucketSeconds",
          "recordedUntil"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "metricId": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "arm": {
            "type": [
              "string",
              "null"
            ]
          },
          "from": {
            "type": "string"
          },
          "until": {
            "type": [
              "string",
              "null"
            ]
          },
          "bucketSeconds": {
            "type": "integer"
          },
          "recordedUntil": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "ObservationInput": {
        "type": "object",
        "additionalProperties": false,
        "description": "Either a sample (value) or a bucket of a mean (n, mean, m2) or of a proportion (n, successes). The metric is named by its definition's name; the definition has to exist with the source \"push\".",
        "required": [
          "externalId",
          "metric",
          "entityRef",
          "at"
        ],
        "properties": {
          "externalId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "metric": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "entityRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255
          },
          "arm": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          },
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "value": {
            "type": "number"
          },
          "bucketSeconds": {
            "type": "integer",
            "minimum": 1,
            "maximum": 604800
          },
          "n": {
            "type": "number",
            "minimum": 0
          },
          "mean": {
            "type": "number"
          },
          "m2": {
            "type": "number",
            "minimum": 0
          },
          "successes": {
            "type": "number",
            "minimum": 0
          }
        }
      }
    }
  }
} as const;
