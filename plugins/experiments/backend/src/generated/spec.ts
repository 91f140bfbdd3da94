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
    },
    "/freezes": {
      "get": {
        "operationId": "listFreezes",
        "summary": "Times in which nothing starts, of those that touch a range",
        "parameters": [
          {
            "$ref": "#/components/parameters/From"
          },
          {
            "$ref": "#/components/parameters/To"
          }
        ],
        "responses": {
          "200": {
            "description": "In the order of time",
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
                        "$ref": "#/components/schemas/Freeze"
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
        "operationId": "createFreeze",
        "summary": "Add a time in which nothing starts",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/FreezeInput"
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
                  "$ref": "#/components/schemas/Freeze"
                }
              }
            }
          }
        }
      }
    },
    "/freezes/{freezeId}": {
      "parameters": [
        {
          "name": "freezeId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 36
          }
        }
      ],
      "put": {
        "operationId": "updateFreeze",
        "summary": "Replace a freeze; needs If-Match",
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
                "$ref": "#/components/schemas/FreezeInput"
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
                  "$ref": "#/components/schemas/Freeze"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "deleteFreeze",
        "summary": "Delete a freeze; needs If-Match",
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
    "/collisions": {
      "get": {
        "operationId": "listCollisions",
        "summary": "Experiments that make the effect of one hard to read, the worst first",
        "parameters": [
          {
            "name": "key",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 36
            }
          },
          {
            "$ref": "#/components/parameters/StartAt"
          }
        ],
        "responses": {
          "200": {
            "description": "The worst first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CollisionReport"
                }
              }
            }
          }
        }
      },
      "post": {
        "operationId": "findDraftCollisions",
        "summary": "The same for a draft that is not stored",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "experiment"
                ],
                "properties": {
                  "experiment": {
                    "$ref": "#/components/schemas/ExperimentInput"
                  },
                  "startAt": {
                    "type": "string",
                    "maxLength": 40
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The worst first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CollisionReport"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/start-suggestion": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "get": {
        "operationId": "suggestStart",
        "summary": "The first date within 26 weeks at which an experiment can start and be read",
        "parameters": [
          {
            "$ref": "#/components/parameters/StartAt"
          }
        ],
        "responses": {
          "200": {
            "description": "The date, or why there is none",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/StartSuggestion"
                }
              }
            }
          }
        }
      }
    },
    "/calendar": {
      "get": {
        "operationId": "getCalendar",
        "summary": "Experiments that are not over, in lanes, with their collisions and freezes",
        "parameters": [
          {
            "$ref": "#/components/parameters/From"
          },
          {
            "$ref": "#/components/parameters/To"
          },
          {
            "name": "group",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "team",
                "service",
                "metric"
              ],
              "default": "team"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "What the caller may read",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Calendar"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/forecasts": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "get": {
        "operationId": "getForecasts",
        "summary": "The own forecast, and after the close that of the team and of the model with their scores",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExperimentForecasts"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/forecasts/own": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "put": {
        "operationId": "registerForecast",
        "summary": "Say what is expected; can be changed until the start and never after",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ForecastInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Registered",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExperimentForecasts"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "withdrawForecast",
        "summary": "Take the own forecast back before the start",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExperimentForecasts"
                }
              }
            }
          }
        }
      }
    },
    "/forecasts/calibration": {
      "get": {
        "operationId": "getCalibration",
        "summary": "How well forecasts held: the caller's own, those of groups, and the model's",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CalibrationReport"
                }
              }
            }
          }
        }
      }
    },
    "/governance/policy": {
      "get": {
        "operationId": "getPolicy",
        "summary": "A version of the policy with its text, and the list of all versions",
        "parameters": [
          {
            "name": "version",
            "in": "query",
            "description": "The one in force by default; 0 is the one that is shipped",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 1000000
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PolicyDocument"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "savePolicy",
        "summary": "Put a new version in force. A text with a fault is refused with its line, and the version before stays in force",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PolicyInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Saved, or only checked",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SavedPolicy"
                }
              }
            }
          }
        }
      }
    },
    "/governance/replay": {
      "post": {
        "operationId": "replayPolicy",
        "summary": "What another policy would have said about the starts that are in the log",
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
                    "maxLength": 60000
                  },
                  "since": {
                    "type": "string",
                    "maxLength": 40,
                    "description": "365 days ago by default"
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
                  "$ref": "#/components/schemas/ReplayReport"
                }
              }
            }
          }
        }
      }
    },
    "/governance/log": {
      "get": {
        "operationId": "listGovernanceLog",
        "summary": "One page of the log, oldest first; each entry carries the hash of the one before it",
        "parameters": [
          {
            "name": "after",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            }
          },
          {
            "name": "key",
            "in": "query",
            "description": "Only entries about this experiment",
            "schema": {
              "type": "string",
              "maxLength": 36
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
                    "nextAfter"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/GovernanceLogEntry"
                      }
                    },
                    "nextAfter": {
                      "type": [
                        "integer",
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
    "/governance/log/export": {
      "get": {
        "operationId": "exportGovernanceLog",
        "summary": "Up to 5000 entries as a file, one JSON text a line. Where more follow, the header Hone-Next-After says after which",
        "parameters": [
          {
            "name": "after",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "maximum": 9007199254740991
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The file",
            "content": {
              "application/x-ndjson": {
                "schema": {
                  "type": "string"
                }
              }
            }
          }
        }
      }
    },
    "/governance/health": {
      "get": {
        "operationId": "getGateHealth",
        "summary": "How the gates themselves do, from the log",
        "parameters": [
          {
            "name": "since",
            "in": "query",
            "description": "365 days ago by default",
            "schema": {
              "type": "string",
              "maxLength": 40
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GateHealth"
                }
              }
            }
          }
        }
      }
    },
    "/governance/delegations": {
      "get": {
        "operationId": "listDelegations",
        "summary": "What the caller gave to others and got from others, and holds now",
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
                        "$ref": "#/components/schemas/Delegation"
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
        "operationId": "createDelegation",
        "summary": "Let somebody approve in the caller's place for a while; no circles and no chains",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DelegationInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Delegation"
                }
              }
            }
          }
        }
      }
    },
    "/governance/delegations/{delegationId}": {
      "delete": {
        "operationId": "endDelegation",
        "summary": "End a delegation that the caller gave",
        "parameters": [
          {
            "name": "delegationId",
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
            "description": "Done"
          }
        }
      }
    },
    "/governance/break-glass": {
      "get": {
        "operationId": "listBreakGlass",
        "summary": "Starts that passed the gate in an emergency, those that wait for a review first",
        "parameters": [
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 100
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
                        "$ref": "#/components/schemas/BreakGlass"
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
    "/governance/break-glass/{passId}/review": {
      "post": {
        "operationId": "reviewBreakGlass",
        "summary": "Say what the review of an emergency start found; whoever broke the glass cannot",
        "parameters": [
          {
            "name": "passId",
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
                  "finding"
                ],
                "properties": {
                  "finding": {
                    "type": "string",
                    "minLength": 10,
                    "maxLength": 2000
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
                  "$ref": "#/components/schemas/BreakGlass"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/governance": {
      "get": {
        "operationId": "getGovernance",
        "summary": "What an experiment needs before it may start, who gave it, and what became void",
        "parameters": [
          {
            "$ref": "#/components/parameters/Key"
          }
        ],
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Governance"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/approvals": {
      "post": {
        "operationId": "judgePlan",
        "summary": "Approve, reject or question a plan for a seat. 409 where the plan is not what the caller saw; the answer says what differs",
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
                "$ref": "#/components/schemas/ApprovalInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Recorded",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Governance"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/break-glass": {
      "post": {
        "operationId": "breakGlass",
        "summary": "Start past the gate in an emergency; those who were passed over are told, and a review is due",
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
                "$ref": "#/components/schemas/BreakGlassInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Started",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Governance"
                }
              }
            }
          }
        }
      }
    },
    "/reviews": {
      "get": {
        "operationId": "listReviews",
        "summary": "Plans that wait for approvals, and what the caller judged",
        "parameters": [
          {
            "name": "tab",
            "in": "query",
            "required": true,
            "description": "mine: the caller may fill a seat. team: plans of the caller's groups. done: what the caller judged, newest first",
            "schema": {
              "type": "string",
              "enum": [
                "mine",
                "team",
                "done"
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
                    "nextCursor",
                    "startedAlone"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Review"
                      }
                    },
                    "nextCursor": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "startedAlone": {
                      "type": "integer",
                      "description": "Readable experiments that started without any approval this quarter"
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "/risk-assessment": {
      "post": {
        "operationId": "assessPlan",
        "summary": "The tier of a plan that is not stored, who would have to approve it, and which approvals an edit would void",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "experiment"
                ],
                "properties": {
                  "experiment": {
                    "$ref": "#/components/schemas/ExperimentInput"
                  },
                  "key": {
                    "type": "string",
                    "maxLength": 36,
                    "description": "The experiment that the plan would replace"
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
                  "$ref": "#/components/schemas/PlanAssessment"
                }
              }
            }
          }
        }
      }
    },
    "/learnings": {
      "get": {
        "operationId": "listLearnings",
        "summary": "One page of the learnings whose experiments the caller may all read, newest change first",
        "parameters": [
          {
            "$ref": "#/components/parameters/LearningQ"
          },
          {
            "name": "topic",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 40
            }
          },
          {
            "name": "kind",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 64
            }
          },
          {
            "name": "metricId",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 36
            }
          },
          {
            "name": "owner",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 255
            }
          },
          {
            "name": "grade",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Grade"
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
                  "$ref": "#/components/schemas/LearningPage"
                }
              }
            }
          }
        }
      },
      "post": {
        "operationId": "createLearning",
        "summary": "Add a learning of a closed experiment; one that its source told of before is answered as it stands",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/NewLearning"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Its source told of it before",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Learning"
                }
              }
            }
          },
          "201": {
            "description": "Created",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Learning"
                }
              }
            }
          }
        }
      }
    },
    "/learnings/for-entity": {
      "get": {
        "operationId": "transferLearnings",
        "summary": "What the learnings say for a service, from the trials that the caller may read; nothing where they are too few",
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
            "$ref": "#/components/parameters/LearningQ"
          },
          {
            "name": "topic",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 40
            }
          },
          {
            "name": "grade",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/Grade"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "At most twelve",
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
                        "$ref": "#/components/schemas/TransferredLearning"
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
    "/learnings/{key}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "get": {
        "operationId": "getLearning",
        "summary": "One learning, by key (LRN-3) or id",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Learning"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "updateLearning",
        "summary": "Replace what a learning says; needs If-Match",
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
                "$ref": "#/components/schemas/LearningInput"
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
                  "$ref": "#/components/schemas/Learning"
                }
              }
            }
          }
        }
      }
    },
    "/learnings/{key}/experiments/{experimentKey}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        },
        {
          "name": "experimentKey",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 36
          }
        }
      ],
      "put": {
        "operationId": "linkExperiment",
        "summary": "Say how a closed experiment stands to a learning; a contradicting one challenges it",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/TrialLinkInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The learning with its effect computed again",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Learning"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "unlinkExperiment",
        "summary": "Take an experiment off a learning",
        "responses": {
          "200": {
            "description": "The learning with its effect computed again",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Learning"
                }
              }
            }
          }
        }
      }
    },
    "/experiments/{key}/learning-proposal": {
      "parameters": [
        {
          "$ref": "#/components/parameters/Key"
        }
      ],
      "get": {
        "operationId": "proposeLearning",
        "summary": "A learning as the verdict of a closed experiment proposes it, for a person to confirm",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LearningProposal"
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
      },
      "StartAt": {
        "name": "startAt",
        "in": "query",
        "allowReserved": true,
        "description": "Instant to start at instead of the planned one",
        "schema": {
          "type": "string",
          "maxLength": 40
        }
      },
      "From": {
        "name": "from",
        "in": "query",
        "allowReserved": true,
        "required": true,
        "description": "Instant that the range begins with",
        "schema": {
          "type": "string",
          "maxLength": 40
        }
      },
      "To": {
        "name": "to",
        "in": "query",
        "allowReserved": true,
        "required": true,
        "description": "Instant that the range ends before; at most 53 weeks after its beginning",
        "schema": {
          "type": "string",
          "maxLength": 40
        }
      },
      "LearningQ": {
        "name": "q",
        "in": "query",
        "description": "Words of title, text, conditions or metric; or a key",
        "schema": {
          "type": "string",
          "maxLength": 200
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
          },
          "learningKey": {
            "type": "string",
            "maxLength": 36,
            "description": "The learning that it is started from"
          },
          "risk": {
            "$ref": "#/components/schemas/RiskAnswers"
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
          "canShare",
          "risk"
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
          },
          "risk": {
            "$ref": "#/components/schemas/RiskAnswers"
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
          },
          "approvals": {
            "type": "array",
            "maxItems": 20,
            "description": "For a plan that has not started: what people approved elsewhere, of exactly this plan under the policy that is in force. What is said of a seat that the tier does not need is kept and fills nothing",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "seat",
                "actor",
                "at"
              ],
              "properties": {
                "seat": {
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 40
                },
                "actor": {
                  "type": "string",
                  "minLength": 3,
                  "maxLength": 255
                },
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "reason": {
                  "type": "string",
                  "maxLength": 2000
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
                  "unknown",
                  "forecast"
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
          "expectedEffect": {
            "$ref": "#/components/schemas/ExpectedEffect"
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "ExpectedEffect": {
        "type": "object",
        "additionalProperties": false,
        "description": "What is expected of an experiment that tries the idea; absent where nothing is, and for callers without hone.forecast.read",
        "required": [
          "mean",
          "interval",
          "by",
          "forecasters",
          "probability",
          "used",
          "sentence"
        ],
        "properties": {
          "mean": {
            "type": "number",
            "description": "Relative change of the primary metric, .1 = 10 %"
          },
          "interval": {
            "type": "array",
            "minItems": 2,
            "maxItems": 2,
            "items": {
              "type": "number"
            },
            "description": "Central 80 %"
          },
          "by": {
            "type": "string",
            "enum": [
              "pooled",
              "model"
            ],
            "description": "pooled: at least three people, after registration closed; else the model"
          },
          "forecasters": {
            "type": "integer",
            "description": "People; 0 for the model"
          },
          "probability": {
            "type": "number",
            "description": "That the effect is at least the smallest one of interest"
          },
          "used": {
            "type": "boolean",
            "description": "False where a person said how likely it works"
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
      },
      "FreezeScope": {
        "type": "string",
        "enum": [
          "all",
          "owner",
          "entity"
        ]
      },
      "FreezeInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "from",
          "to",
          "scope",
          "reason"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 2,
            "maxLength": 120
          },
          "from": {
            "type": "string",
            "maxLength": 40
          },
          "to": {
            "type": "string",
            "maxLength": 40,
            "description": "The freeze ends before it"
          },
          "scope": {
            "$ref": "#/components/schemas/FreezeScope"
          },
          "ref": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 255,
            "description": "The owner or the entity; none where the scope is all"
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          }
        }
      },
      "Freeze": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "from",
          "to",
          "scope",
          "ref",
          "reason",
          "createdBy",
          "revision"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "scope": {
            "$ref": "#/components/schemas/FreezeScope"
          },
          "ref": {
            "type": [
              "string",
              "null"
            ]
          },
          "reason": {
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "revision": {
            "type": "integer"
          }
        }
      },
      "CollisionReason": {
        "type": "string",
        "enum": [
          "service",
          "control",
          "dependency",
          "users"
        ],
        "description": "Both treat a service; one treats what the other compares with; a dependency joins them; the same users are in both"
      },
      "Collision": {
        "type": "object",
        "additionalProperties": false,
        "description": "Two experiments that overlap in time and are judged by one metric. Of what the caller may not read, key, title and status are null",
        "required": [
          "key",
          "title",
          "ownerRef",
          "status",
          "reasons",
          "services",
          "metricId",
          "metricTitle",
          "from",
          "to",
          "assumed",
          "inflation",
          "ownInflation",
          "otherInflation",
          "refused",
          "sentence"
        ],
        "properties": {
          "key": {
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
          "ownerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "status": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Status"
              },
              {
                "type": "null"
              }
            ]
          },
          "reasons": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CollisionReason"
            }
          },
          "services": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Services of this experiment that feel both"
          },
          "metricId": {
            "type": "string"
          },
          "metricTitle": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "description": "When both begin to run"
          },
          "to": {
            "type": "string"
          },
          "assumed": {
            "type": "boolean",
            "description": "A start is not fixed; it is taken to be now"
          },
          "inflation": {
            "type": [
              "number",
              "null"
            ],
            "description": "How many times larger the variance of the worse effect is; null where the effects cannot be told apart"
          },
          "ownInflation": {
            "type": [
              "number",
              "null"
            ]
          },
          "otherInflation": {
            "type": [
              "number",
              "null"
            ]
          },
          "refused": {
            "type": "boolean",
            "description": "It cannot start while the other one runs"
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "CollisionReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "dependenciesKnown"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Collision"
            }
          },
          "dependenciesKnown": {
            "type": "boolean",
            "description": "False while the catalog does not answer: shared services only then"
          }
        }
      },
      "StartSuggestion": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "askedAt",
          "startAt",
          "inflationAsked",
          "inflationThen",
          "skipped",
          "sentence"
        ],
        "properties": {
          "askedAt": {
            "type": "string",
            "description": "The date that was asked for"
          },
          "startAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "inflationAsked": {
            "type": [
              "number",
              "null"
            ],
            "description": "Of the worst effect; null where effects cannot be told apart"
          },
          "inflationThen": {
            "type": [
              "number",
              "null"
            ]
          },
          "skipped": {
            "type": "object",
            "additionalProperties": false,
            "description": "Days before the proposed one, by what rules them out",
            "required": [
              "collision",
              "freeze",
              "slots"
            ],
            "properties": {
              "collision": {
                "type": "integer"
              },
              "freeze": {
                "type": "integer"
              },
              "slots": {
                "type": "integer"
              }
            }
          },
          "sentence": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "CalendarItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "key",
          "title",
          "status",
          "design",
          "ownerRef",
          "entityRef",
          "services",
          "metricId",
          "metricTitle",
          "from",
          "to",
          "assumed",
          "revision"
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
          },
          "design": {
            "$ref": "#/components/schemas/Design"
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "entityRef": {
            "type": "string"
          },
          "services": {
            "type": "array",
            "items": {
              "type": "string"
            }
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
          "from": {
            "type": "string"
          },
          "to": {
            "type": [
              "string",
              "null"
            ],
            "description": "Null where it runs longer than planned"
          },
          "assumed": {
            "type": "boolean",
            "description": "The start is not fixed; it is taken to be now"
          },
          "revision": {
            "type": "integer"
          }
        }
      },
      "CalendarLane": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "keys"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": [
              "string",
              "null"
            ],
            "description": "Of a metric; others are named by the catalog"
          },
          "keys": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "CalendarCollision": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "key",
          "collision"
        ],
        "properties": {
          "key": {
            "type": "string",
            "description": "One of the two, readable"
          },
          "collision": {
            "$ref": "#/components/schemas/Collision"
          }
        }
      },
      "Calendar": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to",
          "lanes",
          "items",
          "collisions",
          "freezes",
          "mayEditFreezes",
          "dependenciesKnown",
          "truncated"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "lanes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CalendarLane"
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CalendarItem"
            }
          },
          "collisions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CalendarCollision"
            }
          },
          "freezes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Freeze"
            }
          },
          "mayEditFreezes": {
            "type": "boolean"
          },
          "dependenciesKnown": {
            "type": "boolean"
          },
          "truncated": {
            "type": "boolean",
            "description": "There are more experiments than are shown"
          }
        }
      },
      "ForecastInput": {
        "type": "object",
        "additionalProperties": false,
        "description": "A normal distribution of the relative effect on the primary metric, by the ends of its central interval",
        "required": [
          "low",
          "high",
          "confidence"
        ],
        "properties": {
          "low": {
            "type": "number",
            "minimum": -1,
            "maximum": 10
          },
          "high": {
            "type": "number",
            "minimum": -1,
            "maximum": 10
          },
          "confidence": {
            "type": "number",
            "minimum": 0.5,
            "maximum": 0.99,
            "description": "Share of cases in which the effect lies within"
          }
        }
      },
      "Forecast": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "mean",
          "sd",
          "forecasters",
          "basis",
          "registeredAt",
          "score"
        ],
        "properties": {
          "mean": {
            "type": "number",
            "description": "Relative effect"
          },
          "sd": {
            "type": "number"
          },
          "forecasters": {
            "type": "integer"
          },
          "basis": {
            "type": [
              "string",
              "null"
            ],
            "description": "What a model rests on"
          },
          "registeredAt": {
            "type": "string"
          },
          "score": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "crps",
                  "pit",
                  "within80"
                ],
                "properties": {
                  "crps": {
                    "type": "number",
                    "description": "In the unit of the effect; 0 is best"
                  },
                  "pit": {
                    "type": "number",
                    "description": "Where the outcome lies in the forecast",
                    "0 to 1": null
                  },
                  "within80": {
                    "type": "boolean"
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
      "ExperimentForecasts": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "state",
          "registered",
          "canRegister",
          "whyNot",
          "own",
          "team",
          "model",
          "observed"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "open",
              "sealed",
              "opened"
            ]
          },
          "registered": {
            "type": "integer",
            "description": "People who said something"
          },
          "canRegister": {
            "type": "boolean"
          },
          "whyNot": {
            "type": [
              "string",
              "null"
            ]
          },
          "own": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Forecast"
              },
              {
                "type": "null"
              }
            ]
          },
          "team": {
            "description": "People together; only after the close",
            "anyOf": [
              {
                "$ref": "#/components/schemas/Forecast"
              },
              {
                "type": "null"
              }
            ]
          },
          "model": {
            "description": "Only after the close",
            "anyOf": [
              {
                "$ref": "#/components/schemas/Forecast"
              },
              {
                "type": "null"
              }
            ]
          },
          "observed": {
            "description": "What came, with its standard error",
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "effect",
                  "standardError"
                ],
                "properties": {
                  "effect": {
                    "type": "number"
                  },
                  "standardError": {
                    "type": "number"
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
      "Calibration": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "n",
          "needed",
          "crps",
          "within80",
          "bins"
        ],
        "properties": {
          "n": {
            "type": "integer",
            "description": "Scored forecasts"
          },
          "needed": {
            "type": "integer",
            "description": "How many it takes to say anything"
          },
          "crps": {
            "type": [
              "number",
              "null"
            ],
            "description": "Mean; null while there are too few"
          },
          "within80": {
            "description": "Outcomes within the central 80 percent",
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "share",
                  "interval"
                ],
                "properties": {
                  "share": {
                    "type": "number"
                  },
                  "interval": {
                    "$ref": "#/components/schemas/Interval"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "bins": {
            "type": [
              "array",
              "null"
            ],
            "description": "Outcomes by fifths of the forecast; even is calibrated",
            "items": {
              "type": "integer"
            }
          }
        }
      },
      "CalibrationReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "own",
          "model",
          "groups"
        ],
        "properties": {
          "own": {
            "$ref": "#/components/schemas/Calibration"
          },
          "model": {
            "$ref": "#/components/schemas/Calibration"
          },
          "groups": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "ownerRef",
                "forecasters",
                "calibration"
              ],
              "properties": {
                "ownerRef": {
                  "type": "string"
                },
                "forecasters": {
                  "type": "integer"
                },
                "calibration": {
                  "$ref": "#/components/schemas/Calibration"
                }
              }
            }
          }
        }
      },
      "RiskTier": {
        "type": "string",
        "enum": [
          "T0",
          "T1",
          "T2",
          "T3"
        ]
      },
      "RiskAnswers": {
        "type": "object",
        "description": "What the author answers about the change; what is not answered is unknown",
        "additionalProperties": false,
        "properties": {
          "dataClasses": {
            "type": "array",
            "maxItems": 10,
            "description": "Classes of data that the change touches, such as payment; empty for none",
            "items": {
              "type": "string",
              "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"
            }
          },
          "schemaChange": {
            "type": "boolean"
          },
          "reversal": {
            "type": "string",
            "description": "How the change is taken back",
            "enum": [
              "switch",
              "deployment",
              "hours",
              "irreversible"
            ]
          },
          "rehearsed": {
            "type": "boolean",
            "description": "Whether the way back was tried"
          },
          "personDays": {
            "type": "number",
            "minimum": 0,
            "maximum": 100000
          },
          "money": {
            "type": "number",
            "minimum": 0,
            "maximum": 1000000000000,
            "description": "In the currency of the policy"
          },
          "harmMinutes": {
            "type": "number",
            "minimum": 0,
            "maximum": 1000000000000,
            "description": "User-minutes of harm that are expected at most until a guardrail stops it"
          }
        }
      },
      "RiskContribution": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "factor",
          "points",
          "detail",
          "unknown"
        ],
        "properties": {
          "factor": {
            "type": "string"
          },
          "points": {
            "type": "number"
          },
          "detail": {
            "type": "string",
            "description": "The fact behind it, such as \"14 dependents\""
          },
          "unknown": {
            "type": "boolean"
          }
        }
      },
      "RiskAssessment": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "tier",
          "score",
          "scoreTier",
          "contributions",
          "floors",
          "autonomy",
          "policyVersion"
        ],
        "properties": {
          "tier": {
            "$ref": "#/components/schemas/RiskTier"
          },
          "score": {
            "type": "number"
          },
          "scoreTier": {
            "$ref": "#/components/schemas/RiskTier"
          },
          "contributions": {
            "type": "array",
            "description": "In the order of the policy; they add up to the score",
            "items": {
              "$ref": "#/components/schemas/RiskContribution"
            }
          },
          "floors": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "rule",
                "tier",
                "detail"
              ],
              "properties": {
                "rule": {
                  "type": "string"
                },
                "tier": {
                  "$ref": "#/components/schemas/RiskTier"
                },
                "detail": {
                  "type": "string"
                }
              }
            }
          },
          "autonomy": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "earned",
                  "sentence"
                ],
                "properties": {
                  "earned": {
                    "type": "boolean"
                  },
                  "sentence": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "policyVersion": {
            "type": "integer"
          }
        }
      },
      "SeatRequirement": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "seat",
          "title",
          "count",
          "groupRefs",
          "deadlineHours",
          "escalationRefs"
        ],
        "properties": {
          "seat": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "count": {
            "type": "integer",
            "description": "Distinct people"
          },
          "groupRefs": {
            "type": "array",
            "description": "Whose members hold the seat",
            "items": {
              "type": "string"
            }
          },
          "deadlineHours": {
            "type": "number"
          },
          "escalationRefs": {
            "type": "array",
            "description": "Who may approve after the deadline as well",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "PlanDifference": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "path",
          "before",
          "after"
        ],
        "properties": {
          "path": {
            "type": "string",
            "description": "Such as metrics.1.margin"
          },
          "before": {
            "type": [
              "string",
              "null"
            ],
            "description": "As JSON; null where it was not there"
          },
          "after": {
            "type": [
              "string",
              "null"
            ],
            "description": "As JSON; null where it is not there any more"
          }
        }
      },
      "Approval": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "seat",
          "actor",
          "actsFor",
          "verdict",
          "reason",
          "at",
          "expiresAt",
          "boundHash"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "seat": {
            "type": "string"
          },
          "actor": {
            "type": [
              "string",
              "null"
            ],
            "description": "null for a guest"
          },
          "actsFor": {
            "type": [
              "string",
              "null"
            ],
            "description": "Whose seat it is, for a delegate"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "approve",
              "reject",
              "question"
            ]
          },
          "reason": {
            "type": [
              "string",
              "null"
            ]
          },
          "at": {
            "type": "string"
          },
          "expiresAt": {
            "type": "string"
          },
          "boundHash": {
            "type": "string"
          }
        }
      },
      "VoidApproval": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "approval",
          "why",
          "changes"
        ],
        "properties": {
          "approval": {
            "$ref": "#/components/schemas/Approval"
          },
          "why": {
            "type": "string",
            "description": "As a sentence"
          },
          "changes": {
            "type": "array",
            "description": "What changed in the content since then",
            "items": {
              "$ref": "#/components/schemas/PlanDifference"
            }
          }
        }
      },
      "SeatState": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "requirement",
          "state",
          "approvals",
          "askedAt",
          "dueAt",
          "escalated",
          "mayJudge",
          "whyNot",
          "actsFor",
          "changes"
        ],
        "properties": {
          "requirement": {
            "$ref": "#/components/schemas/SeatRequirement"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "filled",
              "rejected"
            ]
          },
          "approvals": {
            "type": "array",
            "description": "Verdicts that hold, newest first",
            "items": {
              "$ref": "#/components/schemas/Approval"
            }
          },
          "askedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "dueAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "escalated": {
            "type": "boolean"
          },
          "mayJudge": {
            "type": "boolean",
            "description": "Whether the caller may fill it now"
          },
          "whyNot": {
            "type": [
              "string",
              "null"
            ],
            "description": "Why the caller may not, as a sentence"
          },
          "actsFor": {
            "type": [
              "string",
              "null"
            ],
            "description": "In whose place the caller would act"
          },
          "changes": {
            "anyOf": [
              {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/PlanDifference"
                }
              },
              {
                "type": "null"
              }
            ],
            "description": "What changed since the caller last judged for this seat; null where the caller never did"
          }
        }
      },
      "GovernanceObstacle": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "sentence"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "approvals",
              "rejected",
              "freeze",
              "error-budget",
              "budget",
              "slot",
              "collision",
              "state"
            ]
          },
          "sentence": {
            "type": "string",
            "description": "What is missing and who can give it"
          }
        }
      },
      "BudgetUse": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "what",
          "ownerRef",
          "quarter",
          "cap",
          "used",
          "asked"
        ],
        "properties": {
          "what": {
            "type": "string",
            "enum": [
              "personDays",
              "money",
              "harmMinutes"
            ]
          },
          "ownerRef": {
            "type": "string"
          },
          "quarter": {
            "type": "string",
            "description": "Such as 2026-Q4, in UTC"
          },
          "cap": {
            "type": "number"
          },
          "used": {
            "type": "number"
          },
          "asked": {
            "type": "number"
          }
        }
      },
      "BreakGlass": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "key",
          "title",
          "actor",
          "at",
          "reason",
          "incidentUrl",
          "passedOver",
          "toldRefs",
          "reviewDueAt",
          "review",
          "mayReview"
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
          "actor": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "incidentUrl": {
            "type": "string"
          },
          "passedOver": {
            "type": "array",
            "description": "What the gate would have said, as sentences",
            "items": {
              "type": "string"
            }
          },
          "toldRefs": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "reviewDueAt": {
            "type": "string"
          },
          "review": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "actor",
                  "at",
                  "finding"
                ],
                "properties": {
                  "actor": {
                    "type": "string"
                  },
                  "at": {
                    "type": "string"
                  },
                  "finding": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "mayReview": {
            "type": "boolean"
          }
        }
      },
      "BreakGlassInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "reason",
          "incidentUrl",
          "confirmationCode"
        ],
        "properties": {
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000
          },
          "incidentUrl": {
            "type": "string",
            "minLength": 8,
            "maxLength": 500
          },
          "confirmationCode": {
            "type": "string",
            "maxLength": 64,
            "description": "As GET governance told the caller for this revision"
          }
        }
      },
      "Governance": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "key",
          "title",
          "status",
          "revision",
          "ownerRef",
          "mode",
          "assessment",
          "risk",
          "boundHash",
          "seats",
          "voidApprovals",
          "questions",
          "wouldPass",
          "obstacles",
          "budgets",
          "contributors",
          "breakGlass",
          "breakGlassOffer"
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
          },
          "revision": {
            "type": "integer"
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "mode": {
            "type": "string",
            "enum": [
              "dryrun",
              "warn",
              "enforce"
            ]
          },
          "assessment": {
            "$ref": "#/components/schemas/RiskAssessment"
          },
          "risk": {
            "$ref": "#/components/schemas/RiskAnswers"
          },
          "boundHash": {
            "type": "string",
            "description": "SHA-256 of what an approval given now would be bound to"
          },
          "seats": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SeatState"
            }
          },
          "voidApprovals": {
            "type": "array",
            "description": "Approvals that were given and hold no more, newest first",
            "items": {
              "$ref": "#/components/schemas/VoidApproval"
            }
          },
          "questions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Approval"
            }
          },
          "wouldPass": {
            "type": "boolean"
          },
          "obstacles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/GovernanceObstacle"
            }
          },
          "budgets": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BudgetUse"
            }
          },
          "contributors": {
            "type": "array",
            "description": "Who wrote, edited or sent the plan, and so cannot approve it",
            "items": {
              "type": "string"
            }
          },
          "breakGlass": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/BreakGlass"
              },
              {
                "type": "null"
              }
            ]
          },
          "breakGlassOffer": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "allowed",
              "whyNot",
              "confirmationCode",
              "notifyRefs",
              "reviewDays"
            ],
            "properties": {
              "allowed": {
                "type": "boolean"
              },
              "whyNot": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "confirmationCode": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "notifyRefs": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "reviewDays": {
                "type": "number"
              }
            }
          }
        }
      },
      "ApprovalInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "seat",
          "verdict",
          "boundHash"
        ],
        "properties": {
          "seat": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40
          },
          "verdict": {
            "type": "string",
            "enum": [
              "approve",
              "reject",
              "question"
            ]
          },
          "reason": {
            "type": "string",
            "maxLength": 2000,
            "description": "Needed to reject and to ask"
          },
          "boundHash": {
            "type": "string",
            "minLength": 8,
            "maxLength": 64
          },
          "startAt": {
            "type": "string",
            "maxLength": 40,
            "description": "When the experiment starts, from the last approval only"
          }
        }
      },
      "Review": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "experiment",
          "tier",
          "score",
          "askedAt",
          "dueAt",
          "seats",
          "mySeats",
          "judged"
        ],
        "properties": {
          "experiment": {
            "$ref": "#/components/schemas/ExperimentSummary"
          },
          "tier": {
            "$ref": "#/components/schemas/RiskTier"
          },
          "score": {
            "type": "number"
          },
          "askedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "dueAt": {
            "type": [
              "string",
              "null"
            ],
            "description": "The earliest deadline of a seat that is open"
          },
          "seats": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "seat",
                "title",
                "state"
              ],
              "properties": {
                "seat": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "open",
                    "filled",
                    "rejected"
                  ]
                }
              }
            }
          },
          "mySeats": {
            "type": "array",
            "description": "Open seats that the caller may fill",
            "items": {
              "type": "string"
            }
          },
          "judged": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Approval"
              },
              {
                "type": "null"
              }
            ],
            "description": "What the caller said, for the tab done"
          }
        }
      },
      "Delegation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "fromRef",
          "toRef",
          "seat",
          "reason",
          "from",
          "until",
          "mine"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "fromRef": {
            "type": "string"
          },
          "toRef": {
            "type": "string"
          },
          "seat": {
            "type": [
              "string",
              "null"
            ],
            "description": "null for every seat"
          },
          "reason": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "mine": {
            "type": "boolean",
            "description": "Whether the caller gave it"
          }
        }
      },
      "DelegationInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "toRef",
          "until",
          "reason"
        ],
        "properties": {
          "toRef": {
            "type": "string",
            "minLength": 3,
            "maxLength": 255
          },
          "seat": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40
          },
          "until": {
            "type": "string",
            "maxLength": 40,
            "description": "At most 90 days from now"
          },
          "reason": {
            "type": "string",
            "minLength": 3,
            "maxLength": 500
          }
        }
      },
      "PolicyInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "text",
          "basedOn",
          "dryRun"
        ],
        "properties": {
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60000,
            "description": "YAML"
          },
          "basedOn": {
            "type": "integer",
            "minimum": 0,
            "description": "The version that the caller changed; 409 where another is in force"
          },
          "dryRun": {
            "type": "boolean",
            "description": "Check it only"
          },
          "note": {
            "type": "string",
            "maxLength": 500
          }
        }
      },
      "PolicyVersion": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "version",
          "mode",
          "savedBy",
          "savedAt",
          "note"
        ],
        "properties": {
          "version": {
            "type": "integer"
          },
          "mode": {
            "type": "string",
            "enum": [
              "dryrun",
              "warn",
              "enforce"
            ]
          },
          "savedBy": {
            "type": [
              "string",
              "null"
            ],
            "description": "null for the shipped one"
          },
          "savedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "note": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "PolicyDocument": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "policy",
          "text",
          "inForce",
          "versions",
          "mayUpdate"
        ],
        "properties": {
          "policy": {
            "$ref": "#/components/schemas/PolicyVersion"
          },
          "text": {
            "type": "string"
          },
          "inForce": {
            "type": "integer"
          },
          "versions": {
            "type": "array",
            "description": "Newest first, at most 100",
            "items": {
              "$ref": "#/components/schemas/PolicyVersion"
            }
          },
          "mayUpdate": {
            "type": "boolean"
          }
        }
      },
      "SavedPolicy": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "policy",
          "saved"
        ],
        "properties": {
          "policy": {
            "$ref": "#/components/schemas/PolicyVersion"
          },
          "saved": {
            "type": "boolean"
          }
        }
      },
      "ReplaySide": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "policyVersion",
          "tiers",
          "approvals",
          "blocked",
          "blockedFailed",
          "delayed",
          "delayHours",
          "failuresPrevented"
        ],
        "properties": {
          "policyVersion": {
            "type": [
              "integer",
              "null"
            ],
            "description": "null for the one that was given"
          },
          "tiers": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "T0",
              "T1",
              "T2",
              "T3"
            ],
            "properties": {
              "T0": {
                "type": "integer"
              },
              "T1": {
                "type": "integer"
              },
              "T2": {
                "type": "integer"
              },
              "T3": {
                "type": "integer"
              }
            }
          },
          "approvals": {
            "type": "integer",
            "description": "Approvals that were needed"
          },
          "blocked": {
            "type": "integer"
          },
          "blockedFailed": {
            "type": "integer"
          },
          "delayed": {
            "type": "integer"
          },
          "delayHours": {
            "type": "number",
            "description": "All delays together"
          },
          "failuresPrevented": {
            "type": "number",
            "description": "Expected number"
          }
        }
      },
      "ReplayReport": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "since",
          "until",
          "starts",
          "failed",
          "inForce",
          "given",
          "changes",
          "sentence"
        ],
        "properties": {
          "since": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "starts": {
            "type": "integer"
          },
          "failed": {
            "type": "integer",
            "description": "Those that were rolled back"
          },
          "inForce": {
            "$ref": "#/components/schemas/ReplaySide"
          },
          "given": {
            "$ref": "#/components/schemas/ReplaySide"
          },
          "changes": {
            "type": "array",
            "description": "Starts whose tier differs, at most 100",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "key",
                "startedAt",
                "failed",
                "inForce",
                "given"
              ],
              "properties": {
                "key": {
                  "type": "string"
                },
                "startedAt": {
                  "type": "string"
                },
                "failed": {
                  "type": [
                    "boolean",
                    "null"
                  ],
                  "description": "null while it is not decided"
                },
                "inForce": {
                  "$ref": "#/components/schemas/RiskTier"
                },
                "given": {
                  "$ref": "#/components/schemas/RiskTier"
                }
              }
            }
          },
          "sentence": {
            "type": "string"
          }
        }
      },
      "GateHealth": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "since",
          "until",
          "entries",
          "seats",
          "paths",
          "proposals"
        ],
        "properties": {
          "since": {
            "type": "string"
          },
          "until": {
            "type": "string"
          },
          "entries": {
            "type": "integer"
          },
          "seats": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "seat",
                "n",
                "latencyHoursP50",
                "latencyHoursP90",
                "underMinute",
                "rejected",
                "sentence"
              ],
              "properties": {
                "seat": {
                  "type": "string"
                },
                "n": {
                  "type": "integer",
                  "description": "Verdicts"
                },
                "latencyHoursP50": {
                  "type": [
                    "number",
                    "null"
                  ]
                },
                "latencyHoursP90": {
                  "type": [
                    "number",
                    "null"
                  ]
                },
                "underMinute": {
                  "type": "integer",
                  "description": "Approved within a minute of being asked"
                },
                "rejected": {
                  "type": "integer"
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
          "paths": {
            "type": "array",
            "description": "Failures by way through the gate, within bands of the score",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "path",
                "scoreFrom",
                "scoreTo",
                "n",
                "failed",
                "rate",
                "low",
                "high"
              ],
              "properties": {
                "path": {
                  "type": "string"
                },
                "scoreFrom": {
                  "type": "number"
                },
                "scoreTo": {
                  "type": [
                    "number",
                    "null"
                  ]
                },
                "n": {
                  "type": "integer"
                },
                "failed": {
                  "type": "integer"
                },
                "rate": {
                  "type": [
                    "number",
                    "null"
                  ],
                  "description": "null where there are not enough"
                },
                "low": {
                  "type": [
                    "number",
                    "null"
                  ]
                },
                "high": {
                  "type": [
                    "number",
                    "null"
                  ]
                }
              }
            }
          },
          "proposals": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "seat",
                "tier",
                "n",
                "sentence"
              ],
              "properties": {
                "seat": {
                  "type": "string"
                },
                "tier": {
                  "anyOf": [
                    {
                      "$ref": "#/components/schemas/RiskTier"
                    },
                    {
                      "type": "null"
                    }
                  ]
                },
                "n": {
                  "type": "integer"
                },
                "sentence": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "GovernanceLogEntry": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "seq",
          "at",
          "actor",
          "type",
          "experimentKey",
          "content",
          "previousHash",
          "hash"
        ],
        "properties": {
          "seq": {
            "type": "integer"
          },
          "at": {
            "type": "string"
          },
          "actor": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "experimentKey": {
            "type": [
              "string",
              "null"
            ]
          },
          "content": {
            "type": "object",
            "additionalProperties": true
          },
          "previousHash": {
            "type": "string"
          },
          "hash": {
            "type": "string",
            "description": "SHA-256 of the canonical JSON of all other members"
          }
        }
      },
      "PlanAssessment": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "mode",
          "assessment",
          "seats",
          "sentence",
          "wouldVoid"
        ],
        "properties": {
          "mode": {
            "type": "string",
            "enum": [
              "dryrun",
              "warn",
              "enforce"
            ]
          },
          "assessment": {
            "$ref": "#/components/schemas/RiskAssessment"
          },
          "seats": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SeatRequirement"
            }
          },
          "sentence": {
            "type": "string",
            "description": "Such as \"T1: one peer review\""
          },
          "wouldVoid": {
            "type": "array",
            "description": "Approvals that hold now and would not after the edit",
            "items": {
              "$ref": "#/components/schemas/VoidApproval"
            }
          }
        }
      },
      "Claim": {
        "type": "string",
        "description": "What the learning says of the metric",
        "enum": [
          "improves",
          "no-effect",
          "worsens"
        ]
      },
      "Stance": {
        "type": "string",
        "enum": [
          "supports",
          "contradicts",
          "unclear"
        ]
      },
      "LearningInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "text",
          "claim",
          "kind"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 3,
            "maxLength": 140
          },
          "text": {
            "type": "string",
            "maxLength": 5000
          },
          "claim": {
            "$ref": "#/components/schemas/Claim"
          },
          "kind": {
            "type": "string",
            "pattern": "^[a-z0-9][a-z0-9-]{0,63}$",
            "description": "Kind of change: the id of a template, or a tag"
          },
          "topic": {
            "type": [
              "string",
              "null"
            ],
            "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"
          },
          "conditions": {
            "type": "array",
            "maxItems": 10,
            "description": "Where it was found to hold",
            "items": {
              "type": "string",
              "minLength": 2,
              "maxLength": 200
            }
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ],
            "minLength": 3,
            "maxLength": 255
          }
        }
      },
      "NewLearning": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "learning",
          "experimentKey",
          "stance"
        ],
        "properties": {
          "learning": {
            "$ref": "#/components/schemas/LearningInput"
          },
          "experimentKey": {
            "type": "string",
            "maxLength": 36
          },
          "stance": {
            "$ref": "#/components/schemas/Stance"
          },
          "sourceRef": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Its name elsewhere: told of twice, it is created once"
          }
        }
      },
      "TrialLinkInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "stance"
        ],
        "properties": {
          "stance": {
            "$ref": "#/components/schemas/Stance"
          },
          "note": {
            "type": [
              "string",
              "null"
            ],
            "maxLength": 500
          }
        }
      },
      "LearningProposal": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "learning",
          "stance",
          "why",
          "known"
        ],
        "properties": {
          "learning": {
            "$ref": "#/components/schemas/LearningInput"
          },
          "stance": {
            "$ref": "#/components/schemas/Stance"
          },
          "why": {
            "type": "string",
            "description": "One sentence"
          },
          "known": {
            "type": "array",
            "description": "Learnings that hold this experiment already",
            "items": {
              "$ref": "#/components/schemas/Reference"
            }
          }
        }
      },
      "LearningTrial": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "experiment",
          "stance",
          "note",
          "effect",
          "interval",
          "grade",
          "services",
          "leftOut",
          "watch",
          "linkedAt"
        ],
        "properties": {
          "experiment": {
            "$ref": "#/components/schemas/Reference"
          },
          "stance": {
            "$ref": "#/components/schemas/Stance"
          },
          "note": {
            "type": [
              "string",
              "null"
            ]
          },
          "effect": {
            "type": [
              "number",
              "null"
            ],
            "description": "Relative"
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
          "grade": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/Grade"
              },
              {
                "type": "null"
              }
            ]
          },
          "services": {
            "type": "integer"
          },
          "leftOut": {
            "type": [
              "string",
              "null"
            ],
            "description": "Why it is not part of the pooled effect"
          },
          "watch": {
            "description": "The last look at what was shipped",
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "day",
                  "state",
                  "effect",
                  "sentence"
                ],
                "properties": {
                  "day": {
                    "type": "integer"
                  },
                  "state": {
                    "type": "string"
                  },
                  "effect": {
                    "type": [
                      "number",
                      "null"
                    ]
                  },
                  "sentence": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "linkedAt": {
            "type": "string"
          }
        }
      },
      "PooledTrials": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "mean",
          "interval",
          "tau",
          "iSquared",
          "trials",
          "services",
          "method",
          "version",
          "inputsHash",
          "computedAt"
        ],
        "properties": {
          "mean": {
            "type": "number",
            "description": "Relative effect"
          },
          "interval": {
            "$ref": "#/components/schemas/Interval"
          },
          "tau": {
            "type": [
              "number",
              "null"
            ],
            "description": "Standard deviation between true effects; null for one trial"
          },
          "iSquared": {
            "type": [
              "number",
              "null"
            ],
            "description": "Percent of the scatter that is not chance"
          },
          "trials": {
            "type": "integer"
          },
          "services": {
            "type": "integer"
          },
          "method": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "inputsHash": {
            "type": "string"
          },
          "computedAt": {
            "type": "string"
          }
        }
      },
      "Learning": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "key",
          "title",
          "text",
          "claim",
          "kind",
          "topic",
          "metric",
          "conditions",
          "ownerRef",
          "grade",
          "pooled",
          "trials",
          "supports",
          "contradicts",
          "unclear",
          "reused",
          "simulated",
          "createdBy",
          "createdAt",
          "updatedAt",
          "revision",
          "canUpdate"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "key": {
            "type": "string",
            "description": "LRN-3"
          },
          "title": {
            "type": "string"
          },
          "text": {
            "type": "string"
          },
          "claim": {
            "$ref": "#/components/schemas/Claim"
          },
          "kind": {
            "type": "string"
          },
          "topic": {
            "type": [
              "string",
              "null"
            ]
          },
          "metric": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "metricId",
                  "title",
                  "direction"
                ],
                "properties": {
                  "metricId": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  },
                  "direction": {
                    "$ref": "#/components/schemas/Direction"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "conditions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "ownerRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "grade": {
            "description": "The best grade of what supports it",
            "anyOf": [
              {
                "$ref": "#/components/schemas/Grade"
              },
              {
                "type": "null"
              }
            ]
          },
          "pooled": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/PooledTrials"
              },
              {
                "type": "null"
              }
            ]
          },
          "trials": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LearningTrial"
            }
          },
          "supports": {
            "type": "integer"
          },
          "contradicts": {
            "type": "integer"
          },
          "unclear": {
            "type": "integer"
          },
          "reused": {
            "type": "integer",
            "description": "Experiments that were started from it"
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
          "revision": {
            "type": "integer"
          },
          "canUpdate": {
            "type": "boolean"
          }
        }
      },
      "LearningPage": {
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
              "$ref": "#/components/schemas/Learning"
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
      "TransferredLearning": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "learning",
          "transfer",
          "silence"
        ],
        "properties": {
          "learning": {
            "$ref": "#/components/schemas/Learning"
          },
          "transfer": {
            "anyOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "mean",
                  "interval",
                  "level",
                  "levelTrials",
                  "levelServices",
                  "trials",
                  "services",
                  "betweenGroups",
                  "betweenServices",
                  "differsByGroup"
                ],
                "properties": {
                  "mean": {
                    "type": "number",
                    "description": "Relative effect"
                  },
                  "interval": {
                    "$ref": "#/components/schemas/Interval"
                  },
                  "level": {
                    "type": "string",
                    "enum": [
                      "service",
                      "group",
                      "organisation"
                    ]
                  },
                  "levelTrials": {
                    "type": "integer"
                  },
                  "levelServices": {
                    "type": "integer"
                  },
                  "trials": {
                    "type": "integer"
                  },
                  "services": {
                    "type": "integer"
                  },
                  "betweenGroups": {
                    "type": "number",
                    "description": "Standard deviation of true effects between owners"
                  },
                  "betweenServices": {
                    "type": "number",
                    "description": "Standard deviation between services of an owner"
                  },
                  "differsByGroup": {
                    "type": "boolean",
                    "description": "Owners differ by more than half of the effect"
                  }
                }
              },
              {
                "type": "null"
              }
            ]
          },
          "silence": {
            "type": [
              "string",
              "null"
            ],
            "description": "Why nothing is said"
          }
        }
      }
    }
  }
} as const;
