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
            "name": "may",
            "in": "query",
            "allowReserved": true,
            "description": "Only those that the caller has this right over",
            "schema": {
              "type": "string",
              "enum": [
                "approve",
                "decide"
              ]
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
                          "lastClosed",
                          "ideas",
                          "slots"
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
                          "ideas": {
                            "type": "array",
                            "maxItems": 3,
                            "items": {
                              "$ref": "#/components/schemas/Idea"
                            }
                          },
                          "slots": {
                            "anyOf": [
                              {
                                "$ref": "#/components/schemas/Slots"
                              },
                              {
                                "type": "null"
                              }
                            ]
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
    "/ideas": {
      "get": {
        "operationId": "listIdeas",
        "summary": "One page of the backlog; filter, permission and order are in SQL",
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
            "name": "source",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 6,
              "items": {
                "$ref": "#/components/schemas/IdeaSourceType"
              }
            }
          },
          {
            "name": "status",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 4,
              "items": {
                "$ref": "#/components/schemas/IdeaStatus"
              }
            }
          },
          {
            "name": "nature",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 3,
              "items": {
                "type": "string",
                "enum": [
                  "systemic",
                  "quick-fix",
                  "unmarked"
                ]
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
                "-rank",
                "-votes",
                "-createdAt",
                "createdAt",
                "-updatedAt"
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
            "description": "Done",
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
                        "$ref": "#/components/schemas/Idea"
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
        "operationId": "createIdea",
        "summary": "Add an idea; one with the same source type and source reference is answered as it stands instead",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/IdeaInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "It was there already",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Idea"
                }
              }
            }
          },
          "201": {
            "description": "Created",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Idea"
                }
              }
            }
          }
        }
      }
    },
    "/ideas/balance": {
      "get": {
        "operationId": "getIdeaBalance",
        "summary": "Systemic changes and quick fixes among the ideas chosen in the window, and the quota",
        "parameters": [
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IdeaBalance"
                }
              }
            }
          }
        }
      }
    },
    "/ideas/quota": {
      "put": {
        "operationId": "setIdeaQuota",
        "summary": "Set the largest share of quick fixes, for a group or for all",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "ownerRef",
                  "maxQuickFixShare",
                  "reason"
                ],
                "properties": {
                  "ownerRef": {
                    "type": [
                      "string",
                      "null"
                    ],
                    "maxLength": 255
                  },
                  "maxQuickFixShare": {
                    "type": "number",
                    "minimum": 0,
                    "maximum": 1
                  },
                  "reason": {
                    "type": "string",
                    "minLength": 3,
                    "maxLength": 500
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/IdeaBalance"
                }
              }
            }
          }
        }
      }
    },
    "/ideas/duplicates": {
      "post": {
        "operationId": "findSimilarIdeas",
        "summary": "Ideas and experiments that say nearly the same",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "title"
                ],
                "properties": {
                  "title": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 140
                  },
                  "problem": {
                    "type": "string",
                    "minLength": 0,
                    "maxLength": 5000
                  },
                  "entityRef": {
                    "type": "string",
                    "minLength": 3,
                    "maxLength": 255
                  },
                  "except": {
                    "type": "string",
                    "maxLength": 36
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
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
                        "$ref": "#/components/schemas/SimilarIdea"
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
    "/ideas/{key}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "get": {
        "operationId": "getIdea",
        "summary": "One idea, by key (IDEA-17) or id",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Idea"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "updateIdea",
        "summary": "Replace an idea; needs If-Match",
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
                "$ref": "#/components/schemas/IdeaInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Idea"
                }
              }
            }
          }
        }
      }
    },
    "/ideas/{key}/vote": {
      "put": {
        "operationId": "voteForIdea",
        "summary": "Give or take back the own vote",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
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
                  "vote"
                ],
                "properties": {
                  "vote": {
                    "type": "boolean"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Idea"
                }
              }
            }
          }
        }
      }
    },
    "/ideas/{key}/move": {
      "put": {
        "operationId": "moveIdea",
        "summary": "Rank an idea by hand, with a reason, or give it its computed rank back",
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
                "$ref": "#/components/schemas/IdeaMoveInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Idea"
                }
              }
            }
          }
        }
      }
    },
    "/ideas/{key}/transitions": {
      "post": {
        "operationId": "transitionIdea",
        "summary": "Commit, drop, reopen or merge an idea",
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
                "$ref": "#/components/schemas/IdeaTransitionInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Idea"
                }
              }
            }
          }
        }
      }
    },
    "/ideas/{key}/events": {
      "get": {
        "operationId": "listIdeaEvents",
        "summary": "What happened to an idea, newest first",
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
            "description": "Done",
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
    "/templates": {
      "get": {
        "operationId": "listTemplates",
        "summary": "Hypothesis templates, shipped ones first",
        "responses": {
          "200": {
            "description": "Done",
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
                        "$ref": "#/components/schemas/Template"
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
        "operationId": "createTemplate",
        "summary": "Add an own template",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TemplateInput"
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
                  "$ref": "#/components/schemas/Template"
                }
              }
            }
          }
        }
      }
    },
    "/templates/{templateId}": {
      "parameters": [
        {
          "name": "templateId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 64
          }
        }
      ],
      "put": {
        "operationId": "updateTemplate",
        "summary": "Replace an own template; needs If-Match",
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
                "$ref": "#/components/schemas/TemplateInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Template"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "deleteTemplate",
        "summary": "Delete an own template; needs If-Match",
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
    "/lint": {
      "post": {
        "operationId": "lintExperiment",
        "summary": "What a hypothesis and its plan lack, with the power that the real history allows",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "experiment",
                  "withPower"
                ],
                "properties": {
                  "experiment": {
                    "$ref": "#/components/schemas/ExperimentInput"
                  },
                  "withPower": {
                    "type": "boolean",
                    "description": "Reads the history; takes seconds"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
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
                        "$ref": "#/components/schemas/LintNote"
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
    "/power": {
      "post": {
        "operationId": "estimatePower",
        "summary": "Effects that trials of several lengths can detect, from the real history of the metric",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PowerInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PowerReport"
                }
              }
            }
          }
        }
      }
    },
    "/control-pool": {
      "post": {
        "operationId": "proposeControls",
        "summary": "Services to compare with, each with how well it fits, and the method that the rules choose",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ControlPoolInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ControlPool"
                }
              }
            }
          }
        }
      }
    },
    "/slots": {
      "get": {
        "operationId": "listSlots",
        "summary": "How many experiments of an owner hold a slot, and how many may",
        "parameters": [
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "array",
              "maxItems": 100,
              "items": {
                "type": "string",
                "maxLength": 255
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Done",
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
                        "$ref": "#/components/schemas/Slots"
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
    "/views": {
      "get": {
        "operationId": "listViews",
        "summary": "Saved views of the caller and of the groups the caller belongs to",
        "responses": {
          "200": {
            "description": "Done",
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
                        "$ref": "#/components/schemas/SavedView"
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
        "operationId": "saveView",
        "summary": "Name a view; the same name of the same person is replaced",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/SavedViewInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Saved",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SavedView"
                }
              }
            }
          }
        }
      }
    },
    "/views/{viewId}": {
      "parameters": [
        {
          "name": "viewId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 36
          }
        }
      ],
      "delete": {
        "operationId": "deleteView",
        "summary": "Delete an own view",
        "responses": {
          "204": {
            "description": "Deleted"
          }
        }
      }
    },
    "/definitions": {
      "post": {
        "operationId": "applyDefinitions",
        "summary": "Experiments as YAML: create or update drafts from documents; idempotent on their names",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "text",
                  "dryRun"
                ],
                "properties": {
                  "text": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 1000000
                  },
                  "dryRun": {
                    "type": "boolean"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Done",
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
                        "$ref": "#/components/schemas/AppliedDefinition"
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
    "/experiments/{key}/export": {
      "get": {
        "operationId": "exportExperiment",
        "summary": "The experiment with its verdict as a file",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
          },
          {
            "name": "format",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "markdown",
                "csv",
                "json",
                "yaml"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The file",
            "content": {
              "text/markdown": {
                "schema": {
                  "type": "string"
                }
              },
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              },
              "application/yaml": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {}
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/comments": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "get": {
        "operationId": "listComments",
        "summary": "Comments, newest first",
        "parameters": [
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
            "description": "Done",
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
                        "$ref": "#/components/schemas/Comment"
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
        "operationId": "addComment",
        "summary": "Say something about an experiment",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "text"
                ],
                "properties": {
                  "text": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 5000
                  }
                }
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
                  "$ref": "#/components/schemas/Comment"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/comments/{commentId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        },
        {
          "name": "commentId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 36
          }
        }
      ],
      "delete": {
        "operationId": "deleteComment",
        "summary": "Take an own comment back; its place stays",
        "responses": {
          "204": {
            "description": "Deleted"
          }
        }
      }
    },
    "/experiments/{key}/sharing": {
      "put": {
        "operationId": "shareExperiment",
        "summary": "Set the groups from outside that may read it; needs If-Match",
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
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "groups"
                ],
                "properties": {
                  "groups": {
                    "type": "array",
                    "maxItems": 20,
                    "items": {
                      "type": "string",
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
            "description": "Done",
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
    "/experiments/{key}/analyses/{analysisId}/values": {
      "get": {
        "operationId": "getAnalysisValues",
        "summary": "The values that an analysis used; kept for the newest analysis and for those that decisions rest on",
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
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AnalysisValues"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/analyses/{analysisId}/robustness": {
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
      "get": {
        "operationId": "getRobustness",
        "summary": "The stored report",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RobustnessReport"
                }
              }
            }
          }
        }
      },
      "post": {
        "operationId": "checkRobustness",
        "summary": "Run every reasonable specification and placebo on the stored values; a report that is there is answered as it stands",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RobustnessReport"
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
          "process",
          "stepped-wedge"
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
            "description": "Process trials show no effect before the end of the plan; default true for process and stepped-wedge"
          },
          "looks": {
            "type": "integer",
            "minimum": 1,
            "maximum": 10,
            "description": "Process trials and stepped wedges: planned looks, evenly spaced, the last at the end; the error rate is spent over them (O'Brien-Fleming type). Default 1"
          },
          "method": {
            "type": "string",
            "enum": [
              "auto",
              "interrupted-time-series",
              "difference-in-differences",
              "synthetic-control",
              "synthetic-did",
              "structural-time-series"
            ],
            "description": "Process trials: auto follows the stated rules; the method is sealed at the start"
          },
          "waves": {
            "$ref": "#/components/schemas/WavePlan"
          },
          "stopRules": {
            "$ref": "#/components/schemas/StopRules"
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
          },
          "ideaKey": {
            "type": "string",
            "maxLength": 36,
            "description": "The idea that is tried; it is marked as such in the same step"
          },
          "follows": {
            "type": "array",
            "maxItems": 10,
            "items": {
              "type": "string",
              "maxLength": 36
            },
            "description": "Experiments that this one follows up; no circles"
          },
          "templateId": {
            "type": "string",
            "maxLength": 64
          }
        }
      },
      "WavePlan": {
        "type": "object",
        "additionalProperties": false,
        "description": "Stepped wedge: services adopt in random waves",
        "required": [
          "count",
          "periodSeconds"
        ],
        "properties": {
          "count": {
            "type": "integer",
            "minimum": 2,
            "maximum": 20
          },
          "periodSeconds": {
            "type": "integer",
            "minimum": 60,
            "maximum": 31536000,
            "description": "Time from one wave to the next"
          },
          "transitionSeconds": {
            "type": "integer",
            "minimum": 0,
            "maximum": 31536000,
            "description": "Time after its switch in which a service is left out; default 0"
          }
        }
      },
      "StopRules": {
        "type": "object",
        "additionalProperties": false,
        "description": "What the schedule does by itself; people are told in any case",
        "properties": {
          "onHarm": {
            "type": "string",
            "enum": [
              "conclude",
              "pause",
              "tell"
            ],
            "description": "Default: canary concludes, ab pauses, others tell"
          },
          "onInvalid": {
            "type": "string",
            "enum": [
              "pause",
              "tell"
            ],
            "description": "Default is tell"
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
          "missing",
          "idea",
          "follows",
          "followedBy",
          "templateId",
          "sharedWith",
          "waves",
          "deviations",
          "pendingDecision",
          "nextOwnerRef",
          "watch",
          "canComment",
          "canShare"
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
          },
          "idea": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Reference"
              },
              {
                "type": "null"
              }
            ]
          },
          "follows": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Reference"
            }
          },
          "followedBy": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Reference"
            }
          },
          "templateId": {
            "type": [
              "string",
              "null"
            ]
          },
          "sharedWith": {
            "type": "array",
            "description": "Groups from outside that may read it",
            "items": {
              "type": "string"
            }
          },
          "waves": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/SealedWaves"
              },
              {
                "type": "null"
              }
            ]
          },
          "deviations": {
            "type": "array",
            "description": "Where the trial left its sealed plan, as sentences",
            "items": {
              "type": "string"
            }
          },
          "pendingDecision": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/PendingDecision"
              },
              {
                "type": "null"
              }
            ]
          },
          "nextOwnerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "watch": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Watch"
              },
              {
                "type": "null"
              }
            ]
          },
          "canComment": {
            "type": "boolean"
          },
          "canShare": {
            "type": "boolean"
          }
        }
      },
      "Reference": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "key",
          "title"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        }
      },
      "SealedWaves": {
        "type": "object",
        "additionalProperties": false,
        "description": "The assignment as it was drawn and sealed at the start",
        "required": [
          "seed",
          "switchTimes",
          "assignment"
        ],
        "properties": {
          "seed": {
            "type": "string"
          },
          "switchTimes": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "When each wave switches"
          },
          "assignment": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "wave"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "wave": {
                  "type": "integer",
                  "description": "From 1"
                }
              }
            }
          }
        }
      },
      "PendingDecision": {
        "type": "object",
        "additionalProperties": false,
        "description": "A decision that waits for a second person: it goes against the recommendation, or a program proposed it",
        "required": [
          "decision",
          "reason",
          "nextOwnerRef",
          "proposedBy",
          "at"
        ],
        "properties": {
          "decision": {
            "$ref": "#/components/schemas/Decision"
          },
          "reason": {
            "type": "string"
          },
          "nextOwnerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "proposedBy": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "recommendation": {
            "type": [
              "string",
              "null"
            ],
            "description": "What the verdict recommended when it was proposed"
          },
          "verdictChange": {
            "type": [
              "string",
              "null"
            ],
            "description": "A sentence, where the verdict recommends something else by now"
          }
        }
      },
      "Watch": {
        "type": "object",
        "additionalProperties": false,
        "description": "What became of a shipped change",
        "required": [
          "checks",
          "reverseTrial"
        ],
        "properties": {
          "checks": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "day",
                "dueAt",
                "doneAt",
                "state",
                "effect",
                "interval",
                "sentence"
              ],
              "properties": {
                "day": {
                  "type": "integer",
                  "enum": [
                    30,
                    90,
                    180
                  ]
                },
                "dueAt": {
                  "type": "string"
                },
                "doneAt": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "due",
                    "holds",
                    "faded",
                    "reversed",
                    "unclear"
                  ]
                },
                "effect": {
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
                "sentence": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          },
          "reverseTrial": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Reference"
              },
              {
                "type": "null"
              }
            ],
            "description": "The idea that proposes to take the change back"
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
          "confirm",
          "decline",
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
            "description": "Needed for pause, decide, decline and withdraw"
          },
          "decision": {
            "$ref": "#/components/schemas/Decision"
          },
          "nextOwnerRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255,
            "description": "For decide: who looks after what was decided"
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
          "waves": {
            "type": "array",
            "maxItems": 60,
            "description": "Stepped wedge: the wave of each treated service, as it was drawn elsewhere; without it the start draws",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "wave"
              ],
              "properties": {
                "entityRef": {
                  "type": "string",
                  "minLength": 3,
                  "maxLength": 255
                },
                "wave": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 20
                }
              }
            }
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
      },
      "IdeaSourceType": {
        "type": "string",
        "enum": [
          "person",
          "retrospective",
          "post-mortem",
          "sprint",
          "coach",
          "watch"
        ]
      },
      "IdeaStatus": {
        "type": "string",
        "enum": [
          "open",
          "trying",
          "done",
          "dropped",
          "merged"
        ]
      },
      "IdeaNature": {
        "type": "string",
        "enum": [
          "systemic",
          "quick-fix"
        ]
      },
      "IdeaFactors": {
        "type": "object",
        "additionalProperties": false,
        "description": "Factors of the priority that were set by a person or a source; absent ones take their defaults",
        "required": [],
        "properties": {
          "ratePerMonth": {
            "type": "number",
            "minimum": 0,
            "maximum": 1000000,
            "description": "How often the problem is expected to come back"
          },
          "impact": {
            "type": "number",
            "minimum": 0,
            "maximum": 1000000000,
            "description": "What one occurrence costs, in impactUnit"
          },
          "impactUnit": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "description": "Default is minutes"
          },
          "probability": {
            "type": "number",
            "exclusiveMinimum": 0,
            "exclusiveMaximum": 1,
            "description": "That the solution works, before votes"
          },
          "effortDays": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 2000,
            "description": "Person-days"
          }
        }
      },
      "IdeaInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "hypothesis"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 3,
            "maxLength": 140
          },
          "entityRef": {
            "anyOf": [
              {
                "type": "string",
                "minLength": 3,
                "maxLength": 255
              },
              {
                "type": "null"
              }
            ]
          },
          "ownerRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255,
            "description": "Default is the entity's owner"
          },
          "hypothesis": {
            "$ref": "#/components/schemas/Hypothesis"
          },
          "metricId": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 36
          },
          "nature": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/IdeaNature"
              },
              {
                "type": "null"
              }
            ]
          },
          "source": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "type"
            ],
            "properties": {
              "type": {
                "$ref": "#/components/schemas/IdeaSourceType"
              },
              "ref": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200
              },
              "url": {
                "type": "string",
                "maxLength": 1000
              },
              "label": {
                "type": "string",
                "maxLength": 100,
                "description": "\"5 incidents\""
              },
              "simulated": {
                "type": "boolean",
                "description": "Whether the source is a simulation; the idea stays marked as such"
              }
            }
          },
          "factors": {
            "$ref": "#/components/schemas/IdeaFactors"
          }
        }
      },
      "IdeaPriority": {
        "type": "object",
        "additionalProperties": false,
        "description": "Expected value per day of effort, with every factor; null where a factor is unknown",
        "required": [
          "valuePerDay",
          "worthPerMonth",
          "unit",
          "ratePerMonth",
          "impact",
          "probability",
          "effortDays",
          "informationValue",
          "sentence"
        ],
        "properties": {
          "valuePerDay": {
            "type": [
              "number",
              "null"
            ]
          },
          "worthPerMonth": {
            "type": [
              "number",
              "null"
            ]
          },
          "unit": {
            "type": "string"
          },
          "ratePerMonth": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "value",
              "from"
            ],
            "properties": {
              "value": {
                "type": [
                  "number",
                  "null"
                ]
              },
              "from": {
                "type": "string",
                "enum": [
                  "set",
                  "default",
                  "votes",
                  "unknown"
                ]
              }
            }
          },
          "impact": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "value",
              "from"
            ],
            "properties": {
              "value": {
                "type": [
                  "number",
                  "null"
                ]
              },
              "from": {
                "type": "string",
                "enum": [
                  "set",
                  "default",
                  "votes",
                  "unknown"
                ]
              }
            }
          },
          "probability": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "value",
              "from"
            ],
            "properties": {
              "value": {
                "type": "number"
              },
              "from": {
                "type": "string",
                "enum": [
                  "set",
                  "default",
                  "votes",
                  "unknown"
                ]
              }
            }
          },
          "effortDays": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "value",
              "from"
            ],
            "properties": {
              "value": {
                "type": [
                  "number",
                  "null"
                ]
              },
              "from": {
                "type": "string",
                "enum": [
                  "set",
                  "default",
                  "votes",
                  "unknown"
                ]
              }
            }
          },
          "informationValue": {
            "type": [
              "number",
              "null"
            ],
            "description": "Part of valuePerDay that comes from learning whether it works"
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "Idea": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "key",
          "title",
          "entityRef",
          "ownerRef",
          "hypothesis",
          "metricId",
          "nature",
          "source",
          "factors",
          "priority",
          "rank",
          "moved",
          "votes",
          "voted",
          "status",
          "mergedInto",
          "experiments",
          "simulated",
          "createdBy",
          "createdAt",
          "updatedAt",
          "ageDays",
          "revision",
          "allowedActions"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "key": {
            "type": "string",
            "description": "IDEA-17"
          },
          "title": {
            "type": "string"
          },
          "entityRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "hypothesis": {
            "$ref": "#/components/schemas/Hypothesis"
          },
          "metricId": {
            "type": [
              "string",
              "null"
            ]
          },
          "nature": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/IdeaNature"
              },
              {
                "type": "null"
              }
            ]
          },
          "source": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "type",
              "ref",
              "url",
              "label"
            ],
            "properties": {
              "type": {
                "$ref": "#/components/schemas/IdeaSourceType"
              },
              "ref": {
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
              "label": {
                "type": [
                  "string",
                  "null"
                ]
              }
            }
          },
          "factors": {
            "$ref": "#/components/schemas/IdeaFactors"
          },
          "priority": {
            "$ref": "#/components/schemas/IdeaPriority"
          },
          "rank": {
            "type": "number",
            "description": "What the backlog is ordered by: valuePerDay unless it was moved"
          },
          "moved": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "by",
                  "at",
                  "reason"
                ],
                "properties": {
                  "by": {
                    "type": "string"
                  },
                  "at": {
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
          },
          "votes": {
            "type": "integer"
          },
          "voted": {
            "type": "boolean"
          },
          "status": {
            "$ref": "#/components/schemas/IdeaStatus"
          },
          "mergedInto": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Reference"
              },
              {
                "type": "null"
              }
            ]
          },
          "experiments": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Reference"
            }
          },
          "simulated": {
            "type": "boolean"
          },
          "createdBy": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          },
          "ageDays": {
            "type": "integer",
            "description": "Days since somebody last worked on it"
          },
          "revision": {
            "type": "integer"
          },
          "allowedActions": {
            "type": "array",
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
                  "type": "string",
                  "enum": [
                    "edit",
                    "vote",
                    "move",
                    "try",
                    "commit",
                    "drop",
                    "reopen",
                    "merge"
                  ]
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
          }
        }
      },
      "IdeaMoveInput": {
        "type": "object",
        "additionalProperties": false,
        "description": "One of before, after and reset",
        "required": [],
        "properties": {
          "before": {
            "type": "string",
            "maxLength": 36,
            "description": "Key of the idea that it is put above"
          },
          "after": {
            "type": "string",
            "maxLength": 36,
            "description": "Key of the idea that it is put below"
          },
          "reset": {
            "type": "boolean",
            "description": "Back to the computed rank"
          },
          "reason": {
            "type": "string",
            "minLength": 3,
            "maxLength": 500
          }
        }
      },
      "IdeaTransitionInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "action"
        ],
        "properties": {
          "action": {
            "type": "string",
            "enum": [
              "commit",
              "drop",
              "reopen",
              "merge"
            ]
          },
          "reason": {
            "type": "string",
            "minLength": 0,
            "maxLength": 2000
          },
          "into": {
            "type": "string",
            "maxLength": 36,
            "description": "For merge: the idea that stays"
          }
        }
      },
      "IdeaBalance": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "windowDays",
          "systemic",
          "quickFix",
          "unmarked",
          "share",
          "interval",
          "quota",
          "sentence"
        ],
        "properties": {
          "windowDays": {
            "type": "integer"
          },
          "systemic": {
            "type": "integer"
          },
          "quickFix": {
            "type": "integer"
          },
          "unmarked": {
            "type": "integer"
          },
          "share": {
            "type": [
              "number",
              "null"
            ],
            "description": "Quick fixes among the marked ones"
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
          "quota": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "ownerRef",
                  "maxQuickFixShare",
                  "reason",
                  "setBy",
                  "setAt",
                  "exceeded"
                ],
                "properties": {
                  "ownerRef": {
                    "type": [
                      "string",
                      "null"
                    ]
                  },
                  "maxQuickFixShare": {
                    "type": "number"
                  },
                  "reason": {
                    "type": "string"
                  },
                  "setBy": {
                    "type": "string"
                  },
                  "setAt": {
                    "type": "string"
                  },
                  "exceeded": {
                    "type": "boolean"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "SimilarIdea": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "key",
          "title",
          "status",
          "similarity",
          "why"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "idea",
              "experiment"
            ]
          },
          "key": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "status": {
            "type": "string"
          },
          "similarity": {
            "type": "number",
            "description": "0 to 1"
          },
          "why": {
            "type": "string"
          }
        }
      },
      "TemplateInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "hypothesis",
          "design"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 3,
            "maxLength": 140
          },
          "summary": {
            "type": "string",
            "minLength": 0,
            "maxLength": 500
          },
          "hypothesis": {
            "$ref": "#/components/schemas/Hypothesis"
          },
          "design": {
            "$ref": "#/components/schemas/Design"
          },
          "nature": {
            "$ref": "#/components/schemas/IdeaNature"
          },
          "metricNames": {
            "type": "array",
            "maxItems": 10,
            "items": {
              "type": "string",
              "maxLength": 100
            },
            "description": "Names of metrics that fit, best first"
          },
          "guardrailNames": {
            "type": "array",
            "maxItems": 10,
            "items": {
              "type": "string",
              "maxLength": 100
            }
          },
          "minimumEffect": {
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 10
          },
          "durationSeconds": {
            "type": "integer",
            "minimum": 60,
            "maximum": 63072000
          },
          "tags": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"
            }
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255
          }
        }
      },
      "Template": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "shipped",
          "title",
          "summary",
          "hypothesis",
          "design",
          "nature",
          "metricNames",
          "guardrailNames",
          "minimumEffect",
          "durationSeconds",
          "tags",
          "ownerRef",
          "source",
          "uses",
          "revision"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 3,
            "maxLength": 140
          },
          "summary": {
            "type": "string",
            "minLength": 0,
            "maxLength": 500
          },
          "hypothesis": {
            "$ref": "#/components/schemas/Hypothesis"
          },
          "design": {
            "$ref": "#/components/schemas/Design"
          },
          "nature": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/IdeaNature"
              },
              {
                "type": "null"
              }
            ]
          },
          "metricNames": {
            "type": "array",
            "maxItems": 10,
            "items": {
              "type": "string",
              "maxLength": 100
            },
            "description": "Names of metrics that fit, best first"
          },
          "guardrailNames": {
            "type": "array",
            "maxItems": 10,
            "items": {
              "type": "string",
              "maxLength": 100
            }
          },
          "minimumEffect": {
            "type": [
              "number",
              "null"
            ]
          },
          "durationSeconds": {
            "type": [
              "integer",
              "null"
            ]
          },
          "tags": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"
            }
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255
          },
          "id": {
            "type": "string"
          },
          "shipped": {
            "type": "boolean"
          },
          "source": {
            "type": [
              "string",
              "null"
            ],
            "description": "Where the evidence for it comes from"
          },
          "uses": {
            "type": "integer",
            "description": "Experiments that began with it"
          },
          "revision": {
            "type": "integer"
          }
        }
      },
      "LintNote": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "code",
          "field",
          "severity",
          "sentence"
        ],
        "properties": {
          "code": {
            "type": "string"
          },
          "field": {
            "type": "string",
            "description": "Path in the input, such as hypothesis.problem"
          },
          "severity": {
            "type": "string",
            "enum": [
              "blocks",
              "warns",
              "hints"
            ]
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "PowerInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "treated",
          "metricId",
          "design",
          "durations"
        ],
        "properties": {
          "treated": {
            "type": "array",
            "minItems": 1,
            "maxItems": 60,
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          },
          "control": {
            "type": "array",
            "maxItems": 60,
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          },
          "metricId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 36
          },
          "design": {
            "$ref": "#/components/schemas/Design"
          },
          "durations": {
            "type": "array",
            "minItems": 1,
            "maxItems": 10,
            "items": {
              "type": "integer",
              "minimum": 3600,
              "maximum": 63072000
            },
            "description": "Seconds"
          },
          "waves": {
            "$ref": "#/components/schemas/WavePlan"
          },
          "alpha": {
            "type": "number",
            "minimum": 0.001,
            "maximum": 0.2
          },
          "power": {
            "type": "number",
            "minimum": 0.5,
            "maximum": 0.99
          }
        }
      },
      "PowerReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "historyPoints",
          "historyFrom",
          "stepSeconds",
          "method",
          "seed",
          "alpha",
          "power",
          "detail"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "durationSeconds",
                "detectableEffect",
                "detail"
              ],
              "properties": {
                "durationSeconds": {
                  "type": "integer"
                },
                "detectableEffect": {
                  "type": [
                    "number",
                    "null"
                  ],
                  "description": "Relative change, .1 = 10 %; null when the history cannot tell"
                },
                "detail": {
                  "type": "string"
                }
              }
            }
          },
          "historyPoints": {
            "type": "integer"
          },
          "historyFrom": {
            "type": [
              "string",
              "null"
            ]
          },
          "stepSeconds": {
            "type": "integer"
          },
          "method": {
            "type": "string"
          },
          "seed": {
            "type": "string"
          },
          "alpha": {
            "type": "number"
          },
          "power": {
            "type": "number"
          },
          "detail": {
            "type": "string",
            "description": "One sentence"
          }
        }
      },
      "ControlPoolInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "treated",
          "metricId",
          "durationSeconds"
        ],
        "properties": {
          "treated": {
            "type": "array",
            "minItems": 1,
            "maxItems": 60,
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            }
          },
          "metricId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 36
          },
          "durationSeconds": {
            "type": "integer",
            "minimum": 3600,
            "maximum": 63072000
          },
          "baselineSeconds": {
            "type": "integer",
            "minimum": 3600,
            "maximum": 126144000
          },
          "candidates": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "type": "string",
              "minLength": 3,
              "maxLength": 255
            },
            "description": "Default: services of the same type in the catalog"
          }
        }
      },
      "ControlPool": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "method",
          "ceiling",
          "fit",
          "rules",
          "sentence"
        ],
        "properties": {
          "items": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "included",
                "correlation",
                "gap",
                "coverage",
                "reason"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "included": {
                  "type": "boolean"
                },
                "correlation": {
                  "type": [
                    "number",
                    "null"
                  ],
                  "description": "With the treated before the start"
                },
                "gap": {
                  "type": [
                    "number",
                    "null"
                  ],
                  "description": "Distance of the paths before the start in standard deviations of the treated"
                },
                "coverage": {
                  "type": "number",
                  "description": "Share of the points that are there"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "method": {
            "type": "string",
            "enum": [
              "interrupted-time-series",
              "difference-in-differences",
              "synthetic-control",
              "synthetic-did",
              "structural-time-series"
            ]
          },
          "ceiling": {
            "$ref": "#/components/schemas/Grade"
          },
          "fit": {
            "type": [
              "number",
              "null"
            ],
            "description": "Root mean squared gap of the proposed comparison before the start, in standard deviations of the treated"
          },
          "rules": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Rule"
            }
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "Slots": {
        "type": "object",
        "additionalProperties": false,
        "description": "Running, paused and undecided experiments hold a slot; holders are those that the caller may read",
        "required": [
          "ownerRef",
          "used",
          "limit",
          "holders"
        ],
        "properties": {
          "ownerRef": {
            "type": "string"
          },
          "used": {
            "type": "integer"
          },
          "limit": {
            "type": "integer"
          },
          "holders": {
            "type": "array",
            "maxItems": 10,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "key",
                "title",
                "status"
              ],
              "properties": {
                "key": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "status": {
                  "$ref": "#/components/schemas/Status"
                }
              }
            }
          }
        }
      },
      "SavedViewInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "page",
          "query"
        ],
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 80
          },
          "page": {
            "type": "string",
            "enum": [
              "portfolio",
              "backlog"
            ]
          },
          "query": {
            "type": "string",
            "maxLength": 2000,
            "description": "The query string of the page"
          },
          "sharedWith": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255,
            "description": "A group of the caller"
          }
        }
      },
      "SavedView": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "name",
          "page",
          "query",
          "sharedWith",
          "own",
          "createdAt"
        ],
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 80
          },
          "page": {
            "type": "string",
            "enum": [
              "portfolio",
              "backlog"
            ]
          },
          "query": {
            "type": "string",
            "maxLength": 2000,
            "description": "The query string of the page"
          },
          "sharedWith": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255,
            "description": "A group of the caller"
          },
          "id": {
            "type": "string"
          },
          "own": {
            "type": "boolean"
          },
          "createdAt": {
            "type": "string"
          }
        }
      },
      "AppliedDefinition": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "line",
          "name",
          "key",
          "state",
          "detail"
        ],
        "properties": {
          "line": {
            "type": "integer"
          },
          "name": {
            "type": [
              "string",
              "null"
            ]
          },
          "key": {
            "type": [
              "string",
              "null"
            ]
          },
          "state": {
            "type": "string",
            "enum": [
              "created",
              "updated",
              "unchanged",
              "refused"
            ]
          },
          "detail": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "Comment": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "at",
          "author",
          "text",
          "deleted",
          "own"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "author": {
            "type": [
              "string",
              "null"
            ]
          },
          "text": {
            "type": "string",
            "description": "Empty when it was taken back"
          },
          "deleted": {
            "type": "boolean"
          },
          "own": {
            "type": "boolean"
          }
        }
      },
      "AnalysisValues": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "analysisId",
          "asOf",
          "inputsHash",
          "startedAt",
          "series",
          "counts"
        ],
        "properties": {
          "analysisId": {
            "type": "string"
          },
          "asOf": {
            "type": "string"
          },
          "inputsHash": {
            "type": "string"
          },
          "startedAt": {
            "type": "string"
          },
          "series": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "metricId",
                "arm",
                "entityRef",
                "start",
                "stepSeconds",
                "values"
              ],
              "properties": {
                "metricId": {
                  "type": "string"
                },
                "arm": {
                  "type": "string"
                },
                "entityRef": {
                  "type": "string"
                },
                "start": {
                  "type": "string",
                  "description": "Of the first value"
                },
                "stepSeconds": {
                  "type": "number"
                },
                "values": {
                  "type": "array",
                  "items": {
                    "type": [
                      "number",
                      "null"
                    ]
                  }
                }
              }
            }
          },
          "counts": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "metricId",
                "arm",
                "n",
                "successes",
                "mean",
                "m2"
              ],
              "properties": {
                "metricId": {
                  "type": "string"
                },
                "arm": {
                  "type": "string"
                },
                "n": {
                  "type": "number"
                },
                "successes": {
                  "type": [
                    "number",
                    "null"
                  ]
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
                  ]
                }
              }
            }
          }
        }
      },
      "RobustnessReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "analysisId",
          "createdAt",
          "inputsHash",
          "seed",
          "version",
          "specifications",
          "curve",
          "placebos",
          "sentence"
        ],
        "properties": {
          "analysisId": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "inputsHash": {
            "type": "string"
          },
          "seed": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "specifications": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "id",
                "choices",
                "chosen",
                "estimate",
                "interval",
                "pValue",
                "detail"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "choices": {
                  "type": "object",
                  "additionalProperties": {
                    "type": "string"
                  }
                },
                "chosen": {
                  "type": "boolean",
                  "description": "The sealed one"
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
                "detail": {
                  "type": [
                    "string",
                    "null"
                  ]
                }
              }
            }
          },
          "curve": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "median",
                  "shareSameSign",
                  "shareSignificantSameSign"
                ],
                "properties": {
                  "median": {
                    "type": "number"
                  },
                  "shareSameSign": {
                    "type": "number"
                  },
                  "shareSignificantSameSign": {
                    "type": "number"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "placebos": {
            "type": "array",
            "maxItems": 200,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "kind",
                "label",
                "estimate",
                "interval"
              ],
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "in-time",
                    "in-space"
                  ]
                },
                "label": {
                  "type": "string"
                },
                "estimate": {
                  "type": "number"
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
                }
              }
            }
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      }
    }
  }
} as const;
