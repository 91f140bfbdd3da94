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
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "name": "sourceId",
            "in": "query",
            "allowReserved": true,
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
            "allowReserved": true,
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
    },
    "/delivery/events": {
      "post": {
        "operationId": "pushDeliveryEvents",
        "summary": "Push events about delivery; idempotent on (source, id), independent of their order: the later version of an event stands. Up to 5,000 events or 10 MB a request, as JSON or as NDJSON (application/x-ndjson, one event a line, source in the query).",
        "parameters": [
          {
            "name": "source",
            "in": "query",
            "allowReserved": true,
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
                    "maxItems": 5000,
                    "items": {
                      "$ref": "#/components/schemas/DeliveryEvent"
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
            "description": "What was new, known and out of date",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryReceipt"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/summary": {
      "get": {
        "operationId": "getDeliverySummary",
        "summary": "Delivery metrics of up to 50 services together, pooled event by event",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "array",
              "minItems": 1,
              "maxItems": 50,
              "items": {
                "type": "string",
                "maxLength": 255
              }
            }
          },
          {
            "name": "from",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Every number with n and interval; times in milliseconds",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliverySummary"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/releases": {
      "get": {
        "operationId": "listReleases",
        "summary": "What a service put into production in a window, or is putting there, the newest first, with the outcome and its evidence",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "name": "from",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "deployment",
            "in": "query",
            "allowReserved": true,
            "description": "Only the roll-out with this id",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
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
                        "$ref": "#/components/schemas/Release"
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
    "/delivery/service": {
      "get": {
        "operationId": "getServiceDelivery",
        "summary": "Delivery metrics of one service beside those of the same time before, its frequency, and how certain it is that few deployments fail",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "name": "from",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Every number with n and interval; times in milliseconds",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServiceDelivery"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/service/year": {
      "get": {
        "operationId": "getServiceYear",
        "summary": "The last 53 calendar weeks of a service in its zone, with its roll-outs and incidents",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The oldest first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServiceYear"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/links": {
      "get": {
        "operationId": "getIncidentLink",
        "summary": "Which deployment an incident is linked to, why, what it may be linked to, and who changed that",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "name": "incident",
            "in": "query",
            "allowReserved": true,
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The link with its revision",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IncidentLink"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "setIncidentLink",
        "summary": "Link an incident to a deployment of its service or to none, or leave it to the rules again; needs If-Match with the revision of the link, 0 for the first change",
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
                "$ref": "#/components/schemas/IncidentLinkInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The link as it stands now",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IncidentLink"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/overview": {
      "get": {
        "operationId": "getDeliveryOverview",
        "summary": "Delivery metrics of the organisation or of a group over whole weeks, beside the period before; from roll-ups",
        "parameters": [
          {
            "name": "group",
            "in": "query",
            "description": "A group's ref; the organisation when it is left out",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "$ref": "#/components/parameters/weeks"
          },
          {
            "$ref": "#/components/parameters/until"
          }
        ],
        "responses": {
          "200": {
            "description": "Every number with n and interval; times in milliseconds",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryOverview"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/groups": {
      "get": {
        "operationId": "listDeliveryGroups",
        "summary": "Delivery metrics group by group",
        "parameters": [
          {
            "$ref": "#/components/parameters/weeks"
          },
          {
            "$ref": "#/components/parameters/until"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "One page, by name",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryRows"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/services": {
      "get": {
        "operationId": "listDeliveryServices",
        "summary": "Delivery metrics service by service",
        "parameters": [
          {
            "name": "group",
            "in": "query",
            "description": "A group's ref; all services when it is left out",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "$ref": "#/components/parameters/weeks"
          },
          {
            "$ref": "#/components/parameters/until"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "One page, by name",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryRows"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/quality": {
      "get": {
        "operationId": "getDeliveryQuality",
        "summary": "How far the delivery metrics of the organisation or of a group can be trusted",
        "parameters": [
          {
            "name": "group",
            "in": "query",
            "description": "A group's ref; the organisation when it is left out",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "$ref": "#/components/parameters/weeks"
          },
          {
            "$ref": "#/components/parameters/until"
          }
        ],
        "responses": {
          "200": {
            "description": "One entry per check, each with the services that it is worst for",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryQuality"
                }
              }
            }
          }
        }
      }
    },
    "/delivery/sources": {
      "get": {
        "operationId": "listDeliverySources",
        "summary": "Where deliveries come from, and how that goes",
        "responses": {
          "200": {
            "description": "All sources that are read, or that events were pushed for",
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
                        "$ref": "#/components/schemas/DeliverySourceState"
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
    "/delivery/unassigned": {
      "get": {
        "operationId": "listUnassignedDeliveries",
        "summary": "Names and repositories that events speak of and that no service of the catalog answers to",
        "parameters": [
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          }
        ],
        "responses": {
          "200": {
            "description": "One page, the most events first",
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
                        "$ref": "#/components/schemas/UnassignedDeliveries"
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
    "/catalogue": {
      "get": {
        "operationId": "getCatalogue",
        "summary": "All metrics of a service, defined and found by convention, with their health",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Requests first, then resources, then the rest",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "items",
                    "failures",
                    "more"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/CatalogueEntry"
                      }
                    },
                    "more": {
                      "type": "integer",
                      "description": "Metrics beyond the first sixty, which are not shown"
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
    "/dashboards": {
      "get": {
        "operationId": "listDashboards",
        "summary": "Dashboards of a service in the sources that keep some",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          }
        ],
        "responses": {
          "200": {
            "description": "In the order of the sources",
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
                        "$ref": "#/components/schemas/Dashboard"
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
    "/watches": {
      "get": {
        "operationId": "listWatches",
        "summary": "Watched series of a service with what the noise filter says of each",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Changed ones first; at most 50",
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
                        "$ref": "#/components/schemas/Watch"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "watchMetric",
        "summary": "Watch a metric of a service; idempotent; 409 when the service has 50 watches",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRef",
                  "metricId"
                ],
                "properties": {
                  "entityRef": {
                    "type": "string",
                    "minLength": 3,
                    "maxLength": 255
                  },
                  "metricId": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 36
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The watch",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Watch"
                }
              }
            }
          }
        }
      }
    },
    "/watches/{id}": {
      "delete": {
        "operationId": "deleteWatch",
        "summary": "Watch no longer; what was found and said of it is deleted too",
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
            "description": "Deleted"
          }
        }
      }
    },
    "/watches/{id}/changes/{changeId}": {
      "put": {
        "operationId": "judgeChange",
        "summary": "Say whether a change was meaningful; the filter of that metric learns from it. null takes it back",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 36
            }
          },
          {
            "name": "changeId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 36
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
                  "meaningful"
                ],
                "properties": {
                  "meaningful": {
                    "type": [
                      "boolean",
                      "null"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The watch with its new sensitivity",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Watch"
                }
              }
            }
          }
        }
      }
    },
    "/fitness": {
      "get": {
        "operationId": "getFitness",
        "summary": "The newest report on whether a metric of a service can carry an experiment; null before the first",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          },
          {
            "name": "metricId",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 36
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The report",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "report"
                  ],
                  "properties": {
                    "report": {
                      "oneOf": [
                        {
                          "$ref": "#/components/schemas/FitnessReport"
                        },
                        {
                          "type": "null"
                        }
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
        "operationId": "assessFitness",
        "summary": "Replay A/A comparisons on a metric's own history, and store the report",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entityRef",
                  "metricId"
                ],
                "properties": {
                  "entityRef": {
                    "type": "string",
                    "minLength": 3,
                    "maxLength": 255
                  },
                  "metricId": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 36
                  },
                  "weeks": {
                    "type": "integer",
                    "minimum": 2,
                    "maximum": 26,
                    "description": "History that is replayed; default 8"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The report",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FitnessReport"
                }
              }
            }
          }
        }
      }
    },
    "/explanations": {
      "get": {
        "operationId": "listExplanations",
        "summary": "Explanations of a service's degradations, newest first",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          },
          {
            "name": "limit",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 50
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Without evidence",
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
                        "$ref": "#/components/schemas/Explanation"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "post": {
        "operationId": "explainDegradation",
        "summary": "Look for what most likely degraded a metric of a service; the answer is pending at first",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ExplanationInput"
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "Pending",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Explanation"
                }
              }
            }
          }
        }
      }
    },
    "/explanations/{id}": {
      "get": {
        "operationId": "getExplanation",
        "summary": "One explanation with its evidence",
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
          "200": {
            "description": "The explanation",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Explanation"
                }
              }
            }
          }
        }
      }
    },
    "/explanations/{id}/candidates/{rank}": {
      "put": {
        "operationId": "judgeCandidate",
        "summary": "Confirm or reject a cause; the weights of later explanations learn from it. null takes it back",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 36
            }
          },
          {
            "name": "rank",
            "in": "path",
            "required": true,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 20
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
                  "confirmed"
                ],
                "properties": {
                  "confirmed": {
                    "type": [
                      "boolean",
                      "null"
                    ]
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The explanation",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Explanation"
                }
              }
            }
          }
        }
      }
    },
    "/explore": {
      "post": {
        "operationId": "exploreMetric",
        "summary": "A metric of several services with change-points and what happened to them",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "metric",
                  "entityRefs",
                  "start",
                  "end"
                ],
                "properties": {
                  "metric": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 100,
                    "description": "Name of a definition of each service, or of one that fits every service"
                  },
                  "entityRefs": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 12,
                    "items": {
                      "type": "string",
                      "minLength": 3,
                      "maxLength": 255
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
                    "maximum": 31536000,
                    "description": "Made larger, and said so, where a series would have more than 2000 points"
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
                  "$ref": "#/components/schemas/Exploration"
                }
              }
            }
          }
        }
      }
    },
    "/annotations/{key}": {
      "parameters": [
        {
          "name": "key",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[A-Za-z0-9._-]{1,100}$"
          }
        }
      ],
      "put": {
        "operationId": "putAnnotation",
        "summary": "Draw a window on the dashboards of outside systems; written again, it is changed there",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/AnnotationInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "How far it has come",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AnnotationState"
                }
              }
            }
          }
        }
      },
      "get": {
        "operationId": "getAnnotation",
        "summary": "Where an annotation stands in each outside system",
        "responses": {
          "200": {
            "description": "The states",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AnnotationState"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "deleteAnnotation",
        "summary": "Take it back everywhere",
        "responses": {
          "204": {
            "description": "To be removed"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "weeks": {
        "name": "weeks",
        "in": "query",
        "description": "Whole weeks in the period, 13 by default",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 104
        }
      },
      "until": {
        "name": "until",
        "in": "query",
        "description": "The Monday after the last week, such as 2026-11-30; by default the end of the running week",
        "schema": {
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "type": "string",
          "maxLength": 500
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 100
        }
      }
    },
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
        "description": "What the source needs to read the series, as text fields. Prometheus – expr, or numerator and denominator. Grafana – these and datasourceUid. Datadog – query, or numerator and denominator, or service, operation, stat and filter. Warehouse – exposures, table, unit, time, value, numerator, denominator, where, covariateDays and service. Push – none.",
        "maxProperties": 10,
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
            "description": "The service that it belongs to, or null for one that fits every service"
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
          },
          "owner": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255,
            "description": "Entity ref of who answers for the definition"
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
          "owner",
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
          "owner": {
            "type": [
              "string",
              "null"
            ]
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
          "covariate": {
            "$ref": "#/components/schemas/MomentsCovariate"
          },
          "unitsInSeveralArms": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Units that saw this arm and another one, which are left out of n; null where the source cannot tell"
          },
          "repeatedExposures": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Exposures beyond the first of the units that count; null where the source cannot tell"
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
      "MomentsCovariate": {
        "type": [
          "object",
          "null"
        ],
        "additionalProperties": false,
        "description": "The same value of the same units before the first exposure; null where the source does not know it",
        "required": [
          "mean",
          "m2",
          "comoment"
        ],
        "properties": {
          "mean": {
            "type": "number"
          },
          "m2": {
            "type": "number",
            "description": "Sum of squared deviations from the mean"
          },
          "comoment": {
            "type": "number",
            "description": "Sum of products of the deviations of value and covariate"
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
          "preview",
          "fitness"
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
          "fitness": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "trustworthy",
              "doubtful",
              "lies",
              "too-short",
              null
            ],
            "description": "Of the newest report on this service, null without one"
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
      "CatalogueEntry": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "metric",
          "metricId",
          "signal",
          "reason",
          "health",
          "owner",
          "watchId",
          "fitness"
        ],
        "properties": {
          "metric": {
            "$ref": "#/components/schemas/MetricInput"
          },
          "metricId": {
            "type": [
              "string",
              "null"
            ],
            "description": "null while only proposed"
          },
          "signal": {
            "type": "string",
            "enum": [
              "rate",
              "errors",
              "duration",
              "utilization",
              "saturation",
              "other"
            ],
            "description": "RED and USE"
          },
          "reason": {
            "type": "string",
            "description": "One sentence: why it belongs here"
          },
          "owner": {
            "type": [
              "string",
              "null"
            ],
            "description": "Entity ref of who answers for the definition, the owner of the service where nobody is named"
          },
          "health": {
            "$ref": "#/components/schemas/MetricHealth"
          },
          "watchId": {
            "type": [
              "string",
              "null"
            ]
          },
          "fitness": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "trustworthy",
              "doubtful",
              "lies",
              "too-short",
              null
            ],
            "description": "Of the newest report, null without one"
          }
        }
      },
      "MetricHealth": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "state",
          "since",
          "lastAt",
          "share",
          "stepSeconds",
          "message"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "ok",
              "gaps",
              "silent",
              "failing"
            ],
            "description": "ok – data now and in at least 95 % of the last day; gaps – data now, less of it; silent – none in the last hour, or ever; failing – the source does not answer"
          },
          "since": {
            "type": [
              "string",
              "null"
            ],
            "description": "First value in the last 90 days, or since when it is silent or fails"
          },
          "lastAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "share": {
            "type": [
              "number",
              "null"
            ],
            "description": "Steps of the last day that have a value, from 0 to 1"
          },
          "stepSeconds": {
            "type": "integer"
          },
          "message": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "Dashboard": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "sourceId",
          "title",
          "url",
          "folder"
        ],
        "properties": {
          "sourceId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "folder": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "Watch": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "entityRef",
          "metricId",
          "title",
          "unit",
          "direction",
          "status",
          "since",
          "message",
          "latest",
          "expected",
          "readUntil",
          "learned",
          "sensitivity",
          "changes"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
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
          "status": {
            "type": "string",
            "enum": [
              "learning",
              "normal",
              "changed",
              "silent",
              "failing"
            ],
            "description": "learning – the first fifteen days; normal – normal variation; changed – at a new level for less than seven days; silent – no values for an hour; failing – the source does not answer"
          },
          "since": {
            "type": [
              "string",
              "null"
            ],
            "description": "Since when it is so"
          },
          "message": {
            "type": [
              "string",
              "null"
            ],
            "description": "Why it fails or what it waits for"
          },
          "latest": {
            "type": [
              "number",
              "null"
            ],
            "description": "Newest value, in the unit of the metric"
          },
          "expected": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "value",
                  "lower",
                  "upper"
                ],
                "description": "What was expected of the newest value, two standard deviations around it",
                "properties": {
                  "value": {
                    "type": "number"
                  },
                  "lower": {
                    "type": "number"
                  },
                  "upper": {
                    "type": "number"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "readUntil": {
            "type": [
              "string",
              "null"
            ]
          },
          "learned": {
            "type": "number",
            "description": "From 0 to 1, how much of the first fifteen days was seen"
          },
          "sensitivity": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "patience",
              "minMagnitude",
              "minShare",
              "meaningful",
              "notMeaningful"
            ],
            "description": "What feedback of this metric has made of the filter",
            "properties": {
              "patience": {
                "type": "number"
              },
              "minMagnitude": {
                "type": "number"
              },
              "minShare": {
                "type": "number"
              },
              "meaningful": {
                "type": "integer",
                "description": "Judgements so far"
              },
              "notMeaningful": {
                "type": "integer"
              }
            }
          },
          "changes": {
            "type": "array",
            "description": "Newest first, at most 20",
            "items": {
              "$ref": "#/components/schemas/WatchChange"
            }
          }
        }
      },
      "WatchChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "at",
          "foundAt",
          "before",
          "after",
          "share",
          "magnitude",
          "better",
          "trigger",
          "meaningful"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "description": "First value at the new level"
          },
          "foundAt": {
            "type": "string",
            "description": "Value that made it certain"
          },
          "before": {
            "type": "number"
          },
          "after": {
            "type": "number"
          },
          "share": {
            "type": [
              "number",
              "null"
            ],
            "description": "after / before - 1, null where before is 0 or less"
          },
          "magnitude": {
            "type": "number",
            "description": "In standard deviations of the residuals"
          },
          "better": {
            "type": "boolean",
            "description": "By the direction of the metric"
          },
          "trigger": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/ChangeTrigger"
              },
              {
                "type": "null"
              }
            ]
          },
          "meaningful": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "What people said"
          }
        }
      },
      "ChangeTrigger": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "at",
          "label",
          "url",
          "entityRef"
        ],
        "description": "What happened to the service shortly before; not proof of a cause",
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "deployment",
              "flag-change"
            ]
          },
          "at": {
            "type": "string"
          },
          "label": {
            "type": "string"
          },
          "url": {
            "type": [
              "string",
              "null"
            ]
          },
          "entityRef": {
            "type": "string"
          }
        }
      },
      "FitnessReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "metricId",
          "metricRevision",
          "computedAt",
          "from",
          "until",
          "stepSeconds",
          "seed",
          "verdict",
          "reasons",
          "falsePositives",
          "detectable",
          "noise",
          "instrumentChanges",
          "proxy"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "metricId": {
            "type": "string"
          },
          "metricRevision": {
            "type": "integer"
          },
          "computedAt": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "stepSeconds": {
            "type": "integer"
          },
          "seed": {
            "type": "string"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "trustworthy",
              "doubtful",
              "lies",
              "too-short"
            ]
          },
          "reasons": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Sentences"
          },
          "falsePositives": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "runs",
                  "found",
                  "rate",
                  "lower",
                  "upper",
                  "alpha"
                ],
                "description": "A/A comparisons that claimed a difference, with its 95 % interval",
                "properties": {
                  "runs": {
                    "type": "integer"
                  },
                  "found": {
                    "type": "integer"
                  },
                  "rate": {
                    "type": "number"
                  },
                  "lower": {
                    "type": "number"
                  },
                  "upper": {
                    "type": "number"
                  },
                  "alpha": {
                    "type": "number",
                    "description": "What was promised"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "detectable": {
            "type": "array",
            "description": "Smallest relative change that is found in 80 of 100 cases, by duration",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "days",
                "share"
              ],
              "properties": {
                "days": {
                  "type": "integer"
                },
                "share": {
                  "type": [
                    "number",
                    "null"
                  ]
                }
              }
            }
          },
          "noise": {
            "type": [
              "number",
              "null"
            ],
            "description": "Standard deviation of weekly means by their mean"
          },
          "instrumentChanges": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "kind",
                "message"
              ],
              "properties": {
                "at": {
                  "type": "string"
                },
                "kind": {
                  "type": "string",
                  "enum": [
                    "resolution",
                    "gap",
                    "unit",
                    "constant",
                    "labels",
                    "clipping"
                  ]
                },
                "message": {
                  "type": "string"
                }
              }
            }
          },
          "proxy": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "metricId",
                  "title",
                  "reason"
                ],
                "properties": {
                  "metricId": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  },
                  "reason": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "ExplanationInput": {
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
          "metricId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 36,
            "description": "The metric that degraded; without it, the one that strays most"
          },
          "at": {
            "type": "string",
            "format": "date-time",
            "description": "When it was noticed; default now"
          },
          "issueSeconds": {
            "type": "integer",
            "minimum": 10,
            "maximum": 86400,
            "description": "How much after `at` is looked at, as far as it is past; default 1800"
          },
          "baselineSeconds": {
            "type": "integer",
            "minimum": 60,
            "maximum": 1209600,
            "description": "How much before is taken for normal; default 21600"
          },
          "stepSeconds": {
            "type": "integer",
            "minimum": 1,
            "maximum": 3600
          },
          "incident": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "source",
              "externalId"
            ],
            "properties": {
              "source": {
                "type": "string",
                "minLength": 1,
                "maxLength": 64
              },
              "externalId": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200
              }
            }
          }
        }
      },
      "Explanation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "entityRef",
          "state",
          "trigger",
          "createdAt",
          "createdBy",
          "metricId",
          "metricTitle",
          "at",
          "baselineStart",
          "end",
          "stepSeconds",
          "incident",
          "found",
          "summary",
          "target",
          "candidates",
          "unknown",
          "ruledOut",
          "unseen",
          "warnings",
          "error"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "pending",
              "done",
              "failed"
            ]
          },
          "trigger": {
            "type": "string",
            "enum": [
              "person",
              "incident"
            ]
          },
          "createdAt": {
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "metricId": {
            "type": [
              "string",
              "null"
            ]
          },
          "metricTitle": {
            "type": [
              "string",
              "null"
            ]
          },
          "at": {
            "type": "string"
          },
          "baselineStart": {
            "type": "string"
          },
          "end": {
            "type": "string"
          },
          "stepSeconds": {
            "type": "integer"
          },
          "incident": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "source",
                  "externalId"
                ],
                "properties": {
                  "source": {
                    "type": "string"
                  },
                  "externalId": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "found": {
            "type": "boolean"
          },
          "summary": {
            "type": "string",
            "description": "For people"
          },
          "target": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/ExplanationEvidence"
              },
              {
                "type": "null"
              }
            ]
          },
          "candidates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExplanationCandidate"
            }
          },
          "unknown": {
            "type": [
              "number",
              "null"
            ],
            "description": "Confidence that the cause is none of these, never below 0.1; null while pending"
          },
          "ruledOut": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "unseen": {
            "type": "integer",
            "description": "Services among the causes that the caller may not see"
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "error": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "ExplanationCandidate": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "rank",
          "kind",
          "entityRef",
          "title",
          "at",
          "confidence",
          "reasons",
          "url",
          "evidence",
          "confirmed"
        ],
        "properties": {
          "rank": {
            "type": "integer"
          },
          "kind": {
            "type": "string",
            "enum": [
              "service",
              "deployment",
              "flag-change",
              "unseen"
            ]
          },
          "entityRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "title": {
            "type": "string"
          },
          "at": {
            "type": [
              "string",
              "null"
            ]
          },
          "confidence": {
            "type": "number",
            "description": "From 0 to 1"
          },
          "reasons": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "url": {
            "type": [
              "string",
              "null"
            ]
          },
          "evidence": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/ExplanationEvidence"
              },
              {
                "type": "null"
              }
            ]
          },
          "confirmed": {
            "type": [
              "boolean",
              "null"
            ],
            "description": "What people said"
          }
        }
      },
      "ExplanationEvidence": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "metricId",
          "metricTitle",
          "unit",
          "before",
          "after",
          "points"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "metricId": {
            "type": "string"
          },
          "metricTitle": {
            "type": "string"
          },
          "unit": {
            "type": "string"
          },
          "before": {
            "type": [
              "number",
              "null"
            ],
            "description": "Median of the baseline"
          },
          "after": {
            "type": [
              "number",
              "null"
            ],
            "description": "Median since then"
          },
          "points": {
            "type": "array",
            "maxItems": 500,
            "items": {
              "$ref": "#/components/schemas/Point"
            }
          }
        }
      },
      "Exploration": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "stepSeconds",
          "notes",
          "series",
          "lanes"
        ],
        "properties": {
          "stepSeconds": {
            "type": "integer"
          },
          "notes": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "What was done to the request, such as a larger step"
          },
          "series": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExploredSeries"
            }
          },
          "lanes": {
            "type": "array",
            "description": "Oldest first, at most 500",
            "items": {
              "$ref": "#/components/schemas/LaneItem"
            }
          }
        }
      },
      "ExploredSeries": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "metricId",
          "title",
          "unit",
          "direction",
          "points",
          "changes",
          "provenance",
          "error",
          "fitness",
          "simulated"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "metricId": {
            "type": [
              "string",
              "null"
            ]
          },
          "title": {
            "type": [
              "string",
              "null"
            ]
          },
          "unit": {
            "type": [
              "string",
              "null"
            ]
          },
          "direction": {
            "$ref": "#/components/schemas/Direction"
          },
          "points": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Point"
            }
          },
          "changes": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "before",
                "after"
              ],
              "properties": {
                "at": {
                  "type": "string"
                },
                "before": {
                  "type": "number"
                },
                "after": {
                  "type": "number"
                }
              }
            }
          },
          "provenance": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/Provenance"
              },
              {
                "type": "null"
              }
            ]
          },
          "error": {
            "type": [
              "string",
              "null"
            ]
          },
          "fitness": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "trustworthy",
              "doubtful",
              "lies",
              "too-short",
              null
            ]
          },
          "simulated": {
            "type": "boolean"
          }
        }
      },
      "LaneItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "entityRef",
          "at",
          "until",
          "label",
          "url"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "deployment",
              "incident",
              "flag-change"
            ]
          },
          "entityRef": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "until": {
            "type": [
              "string",
              "null"
            ]
          },
          "label": {
            "type": "string"
          },
          "url": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "AnnotationInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "title",
          "text",
          "tags",
          "from",
          "until",
          "url"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "text": {
            "type": "string",
            "maxLength": 2000
          },
          "tags": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 100
            }
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
          "url": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 2000
          }
        }
      },
      "AnnotationState": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "key",
          "items"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "sinkId",
                "state",
                "attempts",
                "message",
                "writtenAt"
              ],
              "properties": {
                "sinkId": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "waiting",
                    "written",
                    "failed"
                  ]
                },
                "attempts": {
                  "type": "integer"
                },
                "message": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "writtenAt": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
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
      },
      "EventUrl": {
        "type": "string",
        "maxLength": 1000,
        "pattern": "^https?://[^\\s]+$",
        "description": "Where people can look at it"
      },
      "ChangeEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "version",
          "at",
          "repository",
          "parents"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "change"
            ]
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "type": "string",
            "description": "When the source last changed it"
          },
          "url": {
            "$ref": "#/components/schemas/EventUrl"
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Sent twice it is the same delivery; by default the content decides"
          },
          "at": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "repository": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "sha": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "parents": {
            "type": "array",
            "maxItems": 64,
            "items": {
              "type": "string",
              "maxLength": 128
            }
          },
          "paths": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "type": "string",
              "maxLength": 500
            }
          },
          "reverts": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "equivalentTo": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "bot": {
            "type": "boolean"
          },
          "lines": {
            "type": "integer",
            "minimum": 0
          }
        }
      },
      "DeploymentEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "version",
          "service",
          "environment",
          "status"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "deployment"
            ]
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "type": "string",
            "description": "When the source last changed it"
          },
          "url": {
            "$ref": "#/components/schemas/EventUrl"
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Sent twice it is the same delivery; by default the content decides"
          },
          "service": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "repository": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "environment": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "status": {
            "type": "string",
            "enum": [
              "running",
              "succeeded",
              "failed"
            ]
          },
          "at": {
            "type": "string",
            "description": "When it was complete; needed once it is over"
          },
          "sha": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "digest": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "unplanned": {
            "type": "boolean",
            "description": "Made because of an incident"
          },
          "rollbackOf": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "DeploymentStepEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "version",
          "deployment",
          "service",
          "target",
          "traffic",
          "at"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "deployment-step"
            ]
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "type": "string",
            "description": "When the source last changed it"
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Sent twice it is the same delivery; by default the content decides"
          },
          "deployment": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "service": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "target": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "traffic": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "description": "Percent"
          },
          "at": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          }
        }
      },
      "DeploymentAbortEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "version",
          "deployment",
          "service",
          "at",
          "sloBurned"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "deployment-abort"
            ]
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "type": "string",
            "description": "When the source last changed it"
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Sent twice it is the same delivery; by default the content decides"
          },
          "deployment": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "service": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "at": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "sloBurned": {
            "type": "boolean"
          }
        }
      },
      "IncidentEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "version",
          "service",
          "createdAt"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "incident"
            ]
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "type": "string",
            "description": "When the source last changed it"
          },
          "withdrawn": {
            "type": "boolean",
            "description": "It turned out to be none or was deleted; it counts nowhere"
          },
          "url": {
            "$ref": "#/components/schemas/EventUrl"
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Sent twice it is the same delivery; by default the content decides"
          },
          "service": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "createdAt": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "impactAt": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "detectedAt": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "mitigatedAt": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "closedAt": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "cause": {
            "$ref": "#/components/schemas/IncidentCause"
          }
        }
      },
      "DefectEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "version",
          "service",
          "foundAt"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "defect"
            ]
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "type": "string",
            "description": "When the source last changed it"
          },
          "withdrawn": {
            "type": "boolean",
            "description": "It turned out to be none or was deleted; it counts nowhere"
          },
          "url": {
            "$ref": "#/components/schemas/EventUrl"
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Sent twice it is the same delivery; by default the content decides"
          },
          "service": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "foundAt": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "duplicateOf": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "FlagChangeEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "version",
          "service",
          "at",
          "flag"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "flag-change"
            ]
          },
          "id": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "version": {
            "type": "string",
            "description": "When the source last changed it"
          },
          "deliveryId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Sent twice it is the same delivery; by default the content decides"
          },
          "service": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          },
          "at": {
            "type": "string",
            "description": "An instant such as 2026-11-02T09:00:00Z"
          },
          "flag": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "IncidentCause": {
        "description": "What caused an incident; none when it is known that no deployment did",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "type"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "deployment",
              "change",
              "digest",
              "none"
            ]
          },
          "value": {
            "type": "string",
            "minLength": 1,
            "maxLength": 255
          }
        }
      },
      "DeliveryEvent": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/ChangeEvent"
          },
          {
            "$ref": "#/components/schemas/DeploymentEvent"
          },
          {
            "$ref": "#/components/schemas/DeploymentStepEvent"
          },
          {
            "$ref": "#/components/schemas/DeploymentAbortEvent"
          },
          {
            "$ref": "#/components/schemas/IncidentEvent"
          },
          {
            "$ref": "#/components/schemas/DefectEvent"
          },
          {
            "$ref": "#/components/schemas/FlagChangeEvent"
          }
        ],
        "discriminator": {
          "propertyName": "kind",
          "mapping": {
            "change": "#/components/schemas/ChangeEvent",
            "deployment": "#/components/schemas/DeploymentEvent",
            "deployment-step": "#/components/schemas/DeploymentStepEvent",
            "deployment-abort": "#/components/schemas/DeploymentAbortEvent",
            "incident": "#/components/schemas/IncidentEvent",
            "defect": "#/components/schemas/DefectEvent",
            "flag-change": "#/components/schemas/FlagChangeEvent"
          }
        }
      },
      "DeliveryReceipt": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kept",
          "duplicates",
          "stale",
          "facts",
          "unassigned"
        ],
        "properties": {
          "kept": {
            "type": "integer",
            "description": "Deliveries that were not known"
          },
          "duplicates": {
            "type": "integer",
            "description": "Deliveries that were known, or repeat what is known"
          },
          "stale": {
            "type": "integer",
            "description": "Deliveries that are older than what is known"
          },
          "facts": {
            "type": "integer",
            "description": "Facts that are new or changed"
          },
          "unassigned": {
            "type": "integer",
            "description": "Events whose service the catalog does not know; they are kept"
          }
        }
      },
      "Share": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "count",
          "of",
          "value",
          "interval"
        ],
        "properties": {
          "count": {
            "type": "integer"
          },
          "of": {
            "type": "integer"
          },
          "value": {
            "type": [
              "number",
              "null"
            ]
          },
          "interval": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
              "type": "number"
            }
          }
        }
      },
      "Quantile": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "interval"
        ],
        "properties": {
          "value": {
            "type": "number"
          },
          "interval": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
              "type": "number"
            }
          }
        }
      },
      "Recovery": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "n",
          "open",
          "median",
          "interval"
        ],
        "properties": {
          "n": {
            "type": "integer"
          },
          "open": {
            "type": "integer"
          },
          "median": {
            "type": [
              "number",
              "null"
            ],
            "description": "Null when more than half are open"
          },
          "interval": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
              "type": [
                "number",
                "null"
              ]
            }
          }
        }
      },
      "Density": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "events",
          "exposure",
          "value",
          "interval"
        ],
        "properties": {
          "events": {
            "type": "integer"
          },
          "exposure": {
            "type": "number"
          },
          "value": {
            "type": "number"
          },
          "interval": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
              "type": "number"
            }
          }
        }
      },
      "DeliverySummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "deployments",
          "leadTime",
          "changeFailRate",
          "provisional",
          "changeFailRateWithCaught",
          "canaryCatchRate",
          "recovery",
          "restore",
          "reworkRate",
          "defectsPer100Changes",
          "defectsPerKloc"
        ],
        "properties": {
          "deployments": {
            "type": "integer"
          },
          "leadTime": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "n",
              "of",
              "notComputable",
              "unknownCommits",
              "p50",
              "p75",
              "p90"
            ],
            "properties": {
              "n": {
                "type": "integer"
              },
              "of": {
                "type": "integer"
              },
              "notComputable": {
                "type": "object",
                "additionalProperties": {
                  "type": "integer"
                }
              },
              "unknownCommits": {
                "type": "integer",
                "description": "Deployments whose commit is not known, so that their changes are missing"
              },
              "p50": {
                "oneOf": [
                  {
                    "$ref": "#/components/schemas/Quantile"
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "p75": {
                "oneOf": [
                  {
                    "$ref": "#/components/schemas/Quantile"
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "p90": {
                "oneOf": [
                  {
                    "$ref": "#/components/schemas/Quantile"
                  },
                  {
                    "type": "null"
                  }
                ]
              }
            }
          },
          "changeFailRate": {
            "$ref": "#/components/schemas/Share"
          },
          "provisional": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "deployments",
              "failed"
            ],
            "properties": {
              "deployments": {
                "type": "integer"
              },
              "failed": {
                "type": "integer"
              }
            }
          },
          "changeFailRateWithCaught": {
            "$ref": "#/components/schemas/Share"
          },
          "canaryCatchRate": {
            "$ref": "#/components/schemas/Share"
          },
          "recovery": {
            "$ref": "#/components/schemas/Recovery"
          },
          "restore": {
            "$ref": "#/components/schemas/Recovery"
          },
          "reworkRate": {
            "$ref": "#/components/schemas/Share"
          },
          "defectsPer100Changes": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/Density"
              },
              {
                "type": "null"
              }
            ]
          },
          "defectsPerKloc": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/Density"
              },
              {
                "type": "null"
              }
            ]
          },
          "remarks": {
            "type": "array",
            "description": "What has to be known to read the numbers, such as facts that are not counted; left out without any",
            "items": {
              "$ref": "#/components/schemas/DeliveryRemark"
            }
          }
        }
      },
      "DeliveryRemark": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "code",
          "entityRef",
          "value",
          "message"
        ],
        "properties": {
          "code": {
            "type": "string",
            "description": "newest-facts - there are more facts than are counted, value is the instant since which they are; unknown-time-zone - the service names a zone that does not exist, value is that name",
            "enum": [
              "newest-facts",
              "unknown-time-zone"
            ]
          },
          "entityRef": {
            "type": "string"
          },
          "value": {
            "type": "string"
          },
          "message": {
            "type": "string",
            "description": "The same as a sentence"
          }
        }
      },
      "DeliveryFrequency": {
        "description": "Deployments per week over whole weeks of the service's zone, quiet ones included",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "weeks",
          "deployments",
          "mean",
          "interval",
          "daysPerWeek",
          "medianGap"
        ],
        "properties": {
          "weeks": {
            "type": "integer",
            "description": "Whole weeks within the window"
          },
          "deployments": {
            "type": "integer",
            "description": "In these weeks"
          },
          "mean": {
            "type": [
              "number",
              "null"
            ],
            "description": "Null below two weeks"
          },
          "interval": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "description": "Negative binomial, because deployments come in bursts",
            "items": {
              "type": [
                "number",
                "null"
              ]
            }
          },
          "daysPerWeek": {
            "type": [
              "number",
              "null"
            ],
            "description": "Days with a deployment"
          },
          "medianGap": {
            "type": [
              "number",
              "null"
            ],
            "description": "Milliseconds between deployments of the window"
          }
        }
      },
      "DeliveryCertainty": {
        "description": "How certain it is that less than a threshold of what is deployed fails in production",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "matured",
          "escaped",
          "caught",
          "threshold",
          "required",
          "probability",
          "afterEscape",
          "missing"
        ],
        "properties": {
          "matured": {
            "type": "integer",
            "description": "Roll-outs whose outcome is known"
          },
          "escaped": {
            "type": "integer",
            "description": "Those among them that failed"
          },
          "caught": {
            "type": "integer",
            "description": "Stopped before they did harm"
          },
          "threshold": {
            "type": "number"
          },
          "required": {
            "type": "number"
          },
          "probability": {
            "type": "number",
            "description": "That the share of escaped is below the threshold"
          },
          "afterEscape": {
            "type": "number",
            "description": "The same after one more that escapes"
          },
          "missing": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Further roll-outs without a failure until the required certainty, null beyond 1,000"
          }
        }
      },
      "ServiceDelivery": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "zone",
          "simulated",
          "summary",
          "summaryBefore",
          "frequency",
          "frequencyBefore",
          "certainty",
          "remarks"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "zone": {
            "type": "string",
            "description": "Time zone of its weeks"
          },
          "simulated": {
            "type": "boolean"
          },
          "summary": {
            "$ref": "#/components/schemas/DeliverySummary"
          },
          "summaryBefore": {
            "$ref": "#/components/schemas/DeliverySummary",
            "description": "Of the window of the same length before"
          },
          "frequency": {
            "$ref": "#/components/schemas/DeliveryFrequency"
          },
          "frequencyBefore": {
            "$ref": "#/components/schemas/DeliveryFrequency"
          },
          "certainty": {
            "$ref": "#/components/schemas/DeliveryCertainty"
          },
          "remarks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliveryRemark"
            }
          }
        }
      },
      "LinkConfidence": {
        "description": "How sure a link from an incident to a deployment is: said by a person, by the source, by commit or digest, by time",
        "type": "string",
        "enum": [
          "person",
          "explicit",
          "content",
          "window"
        ]
      },
      "ServiceIncident": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "at",
          "mitigatedAt",
          "url",
          "deployment",
          "confidence"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "description": "First impact, else detection, else ticket"
          },
          "mitigatedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "url": {
            "type": [
              "string",
              "null"
            ]
          },
          "deployment": {
            "type": [
              "string",
              "null"
            ],
            "description": "The roll-out that caused it; null when none is known"
          },
          "confidence": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/LinkConfidence"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "ServiceYear": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "zone",
          "simulated",
          "from",
          "weeks",
          "signals",
          "deployments",
          "incidents"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "zone": {
            "type": "string"
          },
          "simulated": {
            "type": "boolean"
          },
          "from": {
            "type": "string",
            "description": "When the first week begins"
          },
          "weeks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliveryWeek"
            }
          },
          "signals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliverySignal"
            }
          },
          "deployments": {
            "type": "array",
            "maxItems": 1000,
            "description": "Deployments and attempts; of more than 1,000 the newest",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id",
                "at",
                "outcome",
                "url"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "at": {
                  "type": "string"
                },
                "outcome": {
                  "type": "string",
                  "enum": [
                    "ok",
                    "failed",
                    "caught",
                    "unknown"
                  ]
                },
                "url": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          },
          "incidents": {
            "type": "array",
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/ServiceIncident"
            }
          }
        }
      },
      "LinkType": {
        "description": "What stands about the cause of an incident: a person named a deployment, a person said that none caused it, or nobody said anything, so that the source and the rules decide",
        "type": "string",
        "enum": [
          "automatic",
          "deployment",
          "none"
        ]
      },
      "IncidentLinkInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "incident",
          "cause",
          "reason"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255
          },
          "incident": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "cause": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "type"
            ],
            "properties": {
              "type": {
                "$ref": "#/components/schemas/LinkType"
              },
              "deployment": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200
              }
            }
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          }
        }
      },
      "LinkedCause": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "deployment",
          "confidence"
        ],
        "properties": {
          "deployment": {
            "type": [
              "string",
              "null"
            ]
          },
          "confidence": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/LinkConfidence"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "LinkEnd": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "type",
          "deployment"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/LinkType"
          },
          "deployment": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "IncidentLink": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "incident",
          "at",
          "url",
          "revision",
          "type",
          "deployment",
          "confidence",
          "automatic",
          "candidates",
          "changes",
          "mayChange"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "incident": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "description": "First impact, else detection, else ticket"
          },
          "url": {
            "type": [
              "string",
              "null"
            ]
          },
          "revision": {
            "type": "integer",
            "description": "0 before the first change"
          },
          "type": {
            "$ref": "#/components/schemas/LinkType"
          },
          "deployment": {
            "type": [
              "string",
              "null"
            ]
          },
          "confidence": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/LinkConfidence"
              },
              {
                "type": "null"
              }
            ]
          },
          "automatic": {
            "$ref": "#/components/schemas/LinkedCause"
          },
          "candidates": {
            "type": "array",
            "description": "Roll-outs around the beginning of the incident, the newest first",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id",
                "kind",
                "at",
                "sha"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "kind": {
                  "$ref": "#/components/schemas/ReleaseKind"
                },
                "at": {
                  "type": "string"
                },
                "sha": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          },
          "changes": {
            "type": "array",
            "description": "What people changed, the newest first; at most 50",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "revision",
                "from",
                "to",
                "reason",
                "changedBy",
                "changedAt"
              ],
              "properties": {
                "revision": {
                  "type": "integer"
                },
                "from": {
                  "$ref": "#/components/schemas/LinkEnd"
                },
                "to": {
                  "$ref": "#/components/schemas/LinkEnd"
                },
                "reason": {
                  "type": "string"
                },
                "changedBy": {
                  "type": "string"
                },
                "changedAt": {
                  "type": "string"
                }
              }
            }
          },
          "mayChange": {
            "type": "boolean",
            "description": "Whether the caller may change it"
          }
        }
      },
      "ReleaseKind": {
        "type": "string",
        "enum": [
          "deployment",
          "redeploy",
          "rollback",
          "caught",
          "undelivered",
          "escaped",
          "running"
        ]
      },
      "DeliveryWeek": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "week",
          "running",
          "deployments",
          "changes",
          "leadTimeN",
          "leadTimeP50",
          "matured",
          "failed",
          "recoveryN",
          "recoveryMedian",
          "incidents",
          "rework",
          "defects"
        ],
        "properties": {
          "week": {
            "type": "string",
            "description": "Its Monday, a local date of the zone"
          },
          "running": {
            "type": "boolean",
            "description": "Whether it is not over yet"
          },
          "deployments": {
            "type": "integer"
          },
          "changes": {
            "type": "integer"
          },
          "leadTimeN": {
            "type": "integer"
          },
          "leadTimeP50": {
            "type": [
              "number",
              "null"
            ]
          },
          "matured": {
            "type": "integer"
          },
          "failed": {
            "type": "integer",
            "description": "Among the matured"
          },
          "recoveryN": {
            "type": "integer"
          },
          "recoveryMedian": {
            "type": [
              "number",
              "null"
            ]
          },
          "incidents": {
            "type": "integer"
          },
          "rework": {
            "type": "integer"
          },
          "defects": {
            "type": "integer"
          }
        }
      },
      "DeliverySignal": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "measure",
          "verdict",
          "since",
          "before",
          "after",
          "direction"
        ],
        "description": "Whether the weekly values of a measure say more than their normal variation",
        "properties": {
          "measure": {
            "type": "string",
            "enum": [
              "deployments",
              "leadTime",
              "changeFailRate",
              "recovery",
              "reworkRate",
              "defectsPer100Changes"
            ]
          },
          "verdict": {
            "type": "string",
            "enum": [
              "normal",
              "changed",
              "too-few"
            ]
          },
          "since": {
            "type": [
              "string",
              "null"
            ],
            "description": "Monday of the first week after the last change"
          },
          "before": {
            "type": [
              "number",
              "null"
            ],
            "description": "Weekly mean before the change"
          },
          "after": {
            "type": [
              "number",
              "null"
            ],
            "description": "Weekly mean since the change"
          },
          "direction": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "better",
              "worse",
              null
            ]
          }
        }
      },
      "DeliveryPeriod": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "type": "string",
            "description": "A Monday"
          },
          "to": {
            "type": "string",
            "description": "The Monday after the last week"
          }
        }
      },
      "DeliveryOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "group",
          "period",
          "before",
          "zone",
          "computedAt",
          "services",
          "hiddenGroups",
          "simulated",
          "summary",
          "summaryBefore",
          "weeks",
          "signals"
        ],
        "properties": {
          "group": {
            "type": [
              "string",
              "null"
            ]
          },
          "period": {
            "$ref": "#/components/schemas/DeliveryPeriod"
          },
          "before": {
            "$ref": "#/components/schemas/DeliveryPeriod"
          },
          "zone": {
            "type": "string",
            "description": "Time zone of the weeks"
          },
          "computedAt": {
            "type": [
              "string",
              "null"
            ],
            "description": "When the roll-ups were brought up to date, null before the first time"
          },
          "services": {
            "type": "integer",
            "description": "Services with facts"
          },
          "hiddenGroups": {
            "type": "integer",
            "description": "Groups that the caller may not read; their services are in no number"
          },
          "simulated": {
            "type": "boolean"
          },
          "summary": {
            "$ref": "#/components/schemas/DeliverySummary"
          },
          "summaryBefore": {
            "$ref": "#/components/schemas/DeliverySummary"
          },
          "weeks": {
            "type": "array",
            "description": "At least a year, the oldest first, for the past as a comparison",
            "items": {
              "$ref": "#/components/schemas/DeliveryWeek"
            }
          },
          "signals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliverySignal"
            }
          }
        }
      },
      "DeliveryRow": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "services",
          "simulated",
          "summary",
          "weeks"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "services": {
            "type": "integer"
          },
          "simulated": {
            "type": "boolean"
          },
          "summary": {
            "$ref": "#/components/schemas/DeliverySummary"
          },
          "weeks": {
            "type": "array",
            "description": "The weeks of the period, the oldest first",
            "items": {
              "$ref": "#/components/schemas/DeliveryWeek"
            }
          }
        }
      },
      "DeliveryRows": {
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
              "$ref": "#/components/schemas/DeliveryRow"
            }
          },
          "nextCursor": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "DeliveryCheck": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "check",
          "share",
          "services"
        ],
        "properties": {
          "check": {
            "type": "string",
            "description": "linked - failures whose cause somebody named, among all failures; computable - changes with a lead time, among those that were shipped; known-commits - deployments whose commit is known; clocks - changes that were not shipped before they were committed; assigned - events whose service is known",
            "enum": [
              "linked",
              "computable",
              "known-commits",
              "clocks",
              "assigned"
            ]
          },
          "share": {
            "$ref": "#/components/schemas/Share"
          },
          "services": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ref",
                "count",
                "of"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "count": {
                  "type": "integer"
                },
                "of": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "DeliveryQuality": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "period",
          "checks"
        ],
        "properties": {
          "period": {
            "$ref": "#/components/schemas/DeliveryPeriod"
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliveryCheck"
            }
          }
        }
      },
      "DeliverySourceState": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "kind",
          "title",
          "state",
          "lastSuccessAt",
          "failingSince",
          "message",
          "lastEventAt",
          "events",
          "duplicates",
          "stale",
          "webhook"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "description": "Such as git; push for events that are pushed"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "ok",
              "failing",
              "waiting"
            ]
          },
          "lastSuccessAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "failingSince": {
            "type": [
              "string",
              "null"
            ]
          },
          "message": {
            "type": [
              "string",
              "null"
            ]
          },
          "lastEventAt": {
            "type": [
              "string",
              "null"
            ],
            "description": "When the last event came in"
          },
          "events": {
            "type": "integer"
          },
          "duplicates": {
            "type": "integer"
          },
          "stale": {
            "type": "integer",
            "description": "Events older than what was known"
          },
          "webhook": {
            "oneOf": [
              {
                "type": "null"
              },
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "path",
                  "lastAcceptedAt",
                  "lastRefusedAt",
                  "refused"
                ],
                "properties": {
                  "path": {
                    "type": "string"
                  },
                  "lastAcceptedAt": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "lastRefusedAt": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "refused": {
                    "type": "integer"
                  }
                }
              }
            ]
          }
        }
      },
      "UnassignedDeliveries": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "named",
          "repository",
          "events",
          "firstAt",
          "lastAt"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "named": {
            "type": "string"
          },
          "repository": {
            "type": "string"
          },
          "events": {
            "type": "integer"
          },
          "firstAt": {
            "type": "string"
          },
          "lastAt": {
            "type": "string"
          }
        }
      },
      "Release": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "kind",
          "at",
          "startedAt",
          "targets",
          "sha",
          "digest",
          "url",
          "unplanned",
          "outcome",
          "matured",
          "changes",
          "leadTime",
          "evidence"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/ReleaseKind"
          },
          "at": {
            "type": [
              "string",
              "null"
            ],
            "description": "When it was complete or stopped; null while it is under way"
          },
          "startedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "targets": {
            "type": "array",
            "description": "How far each target has come",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "target",
                "traffic",
                "at"
              ],
              "properties": {
                "target": {
                  "type": "string"
                },
                "traffic": {
                  "type": "number",
                  "description": "Percent"
                },
                "at": {
                  "type": "string"
                }
              }
            }
          },
          "sha": {
            "type": [
              "string",
              "null"
            ]
          },
          "digest": {
            "type": [
              "string",
              "null"
            ]
          },
          "url": {
            "type": [
              "string",
              "null"
            ],
            "description": "Where its run can be looked at"
          },
          "unplanned": {
            "type": "boolean"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "ok",
              "failed",
              "unknown"
            ]
          },
          "matured": {
            "type": "boolean"
          },
          "changes": {
            "type": "integer",
            "description": "Changes that it brought"
          },
          "leadTime": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "n",
              "p50"
            ],
            "properties": {
              "n": {
                "type": "integer",
                "description": "Changes with a lead time"
              },
              "p50": {
                "type": [
                  "number",
                  "null"
                ],
                "description": "Milliseconds"
              }
            }
          },
          "evidence": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "type",
                "id",
                "confidence",
                "url"
              ],
              "properties": {
                "type": {
                  "type": "string",
                  "enum": [
                    "incident",
                    "rollback",
                    "abort"
                  ]
                },
                "id": {
                  "type": "string"
                },
                "confidence": {
                  "$ref": "#/components/schemas/LinkConfidence"
                },
                "url": {
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
} as const;
