// Generated from openapi.yaml by `yarn openapi`. Do not edit.
export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "Hone champions",
    "version": "1.0.0",
    "description": "Programmes of champions, their plans, seats, swaps and hand-overs. Dates are calendar days (YYYY-MM-DD), ranges exclude their end; instants are ISO 8601 in UTC; people and groups are entity references in full.",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0"
    }
  },
  "servers": [
    {
      "url": "/api/hone-champions"
    }
  ],
  "paths": {
    "/programmes": {
      "get": {
        "operationId": "listProgrammes",
        "summary": "One page of the programmes that the caller may read, by title",
        "parameters": [
          {
            "name": "q",
            "in": "query",
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "$ref": "#/components/parameters/Limit"
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
                        "$ref": "#/components/schemas/Programme"
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
        "operationId": "createProgramme",
        "summary": "Add a programme; nothing is planned yet",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ProgrammeInput"
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
                  "$ref": "#/components/schemas/Programme"
                }
              }
            }
          }
        }
      }
    },
    "/programmes/preview": {
      "post": {
        "operationId": "previewProgramme",
        "summary": "Who would be in the pool, and the first cycles; nothing is stored",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ProgrammeInput"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The pool as the catalog is now",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProgrammePreview"
                }
              }
            }
          }
        }
      }
    },
    "/programmes/{programmeId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "getProgramme",
        "summary": "One programme",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Programme"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "updateProgramme",
        "summary": "Replace a programme; needs If-Match. Published seats stay as they are until it is planned again",
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
                "$ref": "#/components/schemas/ProgrammeInput"
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
                  "$ref": "#/components/schemas/Programme"
                }
              }
            }
          }
        }
      },
      "delete": {
        "operationId": "archiveProgramme",
        "summary": "End a programme; needs If-Match. Its future seats are cancelled, its history stays",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "204": {
            "description": "Ended"
          }
        }
      }
    },
    "/programmes/{programmeId}/pool": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "getPool",
        "summary": "Everybody in scope, with seats served and to come, or why they are not eligible; at most 10,000",
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
                        "$ref": "#/components/schemas/PoolPerson"
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
    "/programmes/{programmeId}/plans": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "listPlans",
        "summary": "Plans of a programme without their contents, newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "$ref": "#/components/parameters/Limit"
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
                        "$ref": "#/components/schemas/PlanSummary"
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
        "operationId": "proposePlan",
        "summary": "Plan the coming cycles; nothing is published",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "cycles": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": 104,
                    "description": "How many cycles from the current one on; default as many as make a year"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Proposed",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Plan"
                }
              }
            }
          }
        }
      }
    },
    "/plans/{planId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/PlanId"
        }
      ],
      "get": {
        "operationId": "getPlan",
        "summary": "A plan with its seats, numbers and what would change",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Plan"
                }
              }
            }
          }
        }
      }
    },
    "/plans/{planId}/publish": {
      "parameters": [
        {
          "$ref": "#/components/parameters/PlanId"
        }
      ],
      "post": {
        "operationId": "publishPlan",
        "summary": "Put a proposed plan in force; If-Match is the programme's revision. Refused where the pool or the programme has changed since",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "In force",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PlanSummary"
                }
              }
            }
          }
        }
      }
    },
    "/plans/{planId}/proof": {
      "parameters": [
        {
          "$ref": "#/components/parameters/PlanId"
        }
      ],
      "get": {
        "operationId": "getProof",
        "summary": "What a plan solved, its certificates and bounds, and what the independent checker says of it now",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Proof"
                }
              }
            }
          }
        }
      }
    },
    "/programmes/{programmeId}/schedule": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "getSchedule",
        "summary": "Published cycles that touch a range of dates, with their seats",
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
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Schedule"
                }
              }
            }
          }
        }
      }
    },
    "/programmes/{programmeId}/fairness": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "getFairness",
        "summary": "Loads, spread, coverage of teams and places, and what diversity cost",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Fairness"
                }
              }
            }
          }
        }
      }
    },
    "/programmes/{programmeId}/ledger": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "listLedger",
        "summary": "Who was credited with what, newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "$ref": "#/components/parameters/Limit"
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
                        "$ref": "#/components/schemas/LedgerEntry"
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
        "operationId": "adjustLedger",
        "summary": "Credit or debit a person by hand, with a reason",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/LedgerAdjustment"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Added",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LedgerEntry"
                }
              }
            }
          }
        }
      }
    },
    "/programmes/{programmeId}/events": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "listEvents",
        "summary": "What happened in a programme, newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "$ref": "#/components/parameters/Limit"
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
                        "$ref": "#/components/schemas/ProgrammeEvent"
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
    "/my-seats": {
      "get": {
        "operationId": "listMySeats",
        "summary": "The caller's seats that are not over, and open swaps that the caller could take, over all programmes",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MySeats"
                }
              }
            }
          }
        }
      }
    },
    "/duties": {
      "get": {
        "operationId": "listDuties",
        "summary": "Who is champion for groups, services and systems now, and who is next",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "schema": {
              "type": "array",
              "minItems": 1,
              "maxItems": 50,
              "items": {
                "type": "string",
                "minLength": 3,
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
                        "$ref": "#/components/schemas/Duty"
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
    "/seats/{seatId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SeatId"
        }
      ],
      "get": {
        "operationId": "getSeat",
        "summary": "One seat with its cycle and programme",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SeatInContext"
                }
              }
            }
          }
        }
      }
    },
    "/seats/{seatId}/why": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SeatId"
        }
      ],
      "get": {
        "operationId": "explainSeat",
        "summary": "Why this person, and for everybody else one reason why not",
        "responses": {
          "200": {
            "description": "Done",
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
    "/programmes/{programmeId}/served": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "post": {
        "operationId": "importServed",
        "summary": "Add who served in cycles that are over, such as from the calendar that was used before; what is known already changes nothing",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "cycles"
                ],
                "properties": {
                  "cycles": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 200,
                    "items": {
                      "$ref": "#/components/schemas/ServedCycle"
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "How many seats were added and how many were known",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "added",
                    "known"
                  ],
                  "properties": {
                    "added": {
                      "type": "integer"
                    },
                    "known": {
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
    "/programmes/{programmeId}/swaps": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        }
      ],
      "get": {
        "operationId": "listSwaps",
        "summary": "Swaps of a programme, newest first",
        "parameters": [
          {
            "name": "status",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/SwapStatus"
            }
          },
          {
            "$ref": "#/components/parameters/Cursor"
          },
          {
            "$ref": "#/components/parameters/Limit"
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
                        "$ref": "#/components/schemas/Swap"
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
    "/seats/{seatId}/partners": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SeatId"
        }
      ],
      "get": {
        "operationId": "listPartners",
        "summary": "Who could take a seat or exchange one for it, those that keep the plan optimal first; at most 20",
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
                        "$ref": "#/components/schemas/SwapPartner"
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
    "/seats/{seatId}/swaps": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SeatId"
        }
      ],
      "post": {
        "operationId": "offerSwap",
        "summary": "Offer a seat; If-Match is the seat's revision. The holder may, and a manager on their behalf",
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
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "note": {
                    "type": "string",
                    "maxLength": 500
                  },
                  "askRefs": {
                    "type": "array",
                    "maxItems": 10,
                    "items": {
                      "$ref": "#/components/schemas/Ref"
                    },
                    "description": "Who is asked by a notice; anybody who can may take it"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Offered",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Swap"
                }
              }
            }
          }
        }
      }
    },
    "/swaps/{swapId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SwapId"
        }
      ],
      "get": {
        "operationId": "getSwap",
        "summary": "One swap",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Swap"
                }
              }
            }
          }
        }
      }
    },
    "/swaps/{swapId}/effect": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SwapId"
        }
      ],
      "get": {
        "operationId": "getSwapEffect",
        "summary": "What taking a swap would do to the plan, and what forbids it",
        "parameters": [
          {
            "name": "personRef",
            "in": "query",
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          {
            "name": "inReturnSeatId",
            "in": "query",
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
                  "$ref": "#/components/schemas/SwapEffect"
                }
              }
            }
          }
        }
      }
    },
    "/swaps/{swapId}/take": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SwapId"
        }
      ],
      "post": {
        "operationId": "takeSwap",
        "summary": "Take an offered seat, or give one in return; If-Match is the swap's revision. A manager may for somebody else",
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
                "type": "object",
                "additionalProperties": false,
                "properties": {
                  "personRef": {
                    "$ref": "#/components/schemas/Ref",
                    "description": "Left out, the caller"
                  },
                  "inReturnSeatId": {
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
            "description": "Taken",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Swap"
                }
              }
            }
          }
        }
      }
    },
    "/swaps/{swapId}/withdraw": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SwapId"
        }
      ],
      "post": {
        "operationId": "withdrawSwap",
        "summary": "Take an offer back; If-Match is the swap's revision",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Withdrawn",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Swap"
                }
              }
            }
          }
        }
      }
    },
    "/seats/{seatId}/assign": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SeatId"
        }
      ],
      "post": {
        "operationId": "assignSeat",
        "summary": "Give a seat to a person, or take it over now; If-Match is the seat's revision. Managers may give any seat that is not over; who may serve may take over a current or open one",
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
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "personRef",
                  "reason"
                ],
                "properties": {
                  "personRef": {
                    "$ref": "#/components/schemas/Ref"
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
            "description": "The seat with who has it now",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SeatInContext"
                }
              }
            }
          }
        }
      }
    },
    "/seats/{seatId}/handover": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SeatId"
        }
      ],
      "get": {
        "operationId": "getHandover",
        "summary": "The hand-over into a seat from whoever had it in the cycle before",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Handover"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "updateHandover",
        "summary": "Tick items and write notes; If-Match is its revision",
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
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "items",
                  "notes"
                ],
                "properties": {
                  "items": {
                    "type": "array",
                    "maxItems": 30,
                    "items": {
                      "$ref": "#/components/schemas/ChecklistItem"
                    }
                  },
                  "notes": {
                    "type": "string",
                    "maxLength": 5000
                  }
                }
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
                  "$ref": "#/components/schemas/Handover"
                }
              }
            }
          }
        }
      }
    },
    "/seats/{seatId}/handover/acknowledge": {
      "parameters": [
        {
          "$ref": "#/components/parameters/SeatId"
        }
      ],
      "post": {
        "operationId": "acknowledgeHandover",
        "summary": "Say that one's side of the hand-over is done; If-Match is its revision. Who gives and who receives each say so",
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "200": {
            "description": "Acknowledged",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Handover"
                }
              }
            }
          }
        }
      }
    },
    "/programmes/{programmeId}/preferences": {
      "parameters": [
        {
          "$ref": "#/components/parameters/ProgrammeId"
        },
        {
          "name": "personRef",
          "in": "query",
          "allowReserved": true,
          "schema": {
            "$ref": "#/components/schemas/Ref"
          }
        }
      ],
      "get": {
        "operationId": "getPreferences",
        "summary": "The caller's preferences, or with the right to manage those of a person",
        "responses": {
          "200": {
            "description": "Done",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Preferences"
                }
              }
            }
          }
        }
      },
      "put": {
        "operationId": "updatePreferences",
        "summary": "Replace preferences; If-Match is their revision, 0 where there are none",
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
                "$ref": "#/components/schemas/PreferencesInput"
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
                  "$ref": "#/components/schemas/Preferences"
                }
              }
            }
          }
        }
      }
    },
    "/absences": {
      "get": {
        "operationId": "listAbsences",
        "summary": "The caller's absences that are not over, or with the right to manage a programme those of somebody in its pool",
        "parameters": [
          {
            "$ref": "#/components/parameters/PersonRef"
          },
          {
            "$ref": "#/components/parameters/ForProgramme"
          }
        ],
        "responses": {
          "200": {
            "description": "At most 200",
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
                        "$ref": "#/components/schemas/Absence"
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
        "operationId": "addAbsence",
        "summary": "Add an absence; nobody is asked for a reason",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/AbsenceInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Added",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AddedAbsence"
                }
              }
            }
          }
        }
      }
    },
    "/absences/{absenceId}": {
      "parameters": [
        {
          "name": "absenceId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 36
          }
        },
        {
          "$ref": "#/components/parameters/ForProgramme"
        }
      ],
      "delete": {
        "operationId": "deleteAbsence",
        "summary": "Take an absence back",
        "responses": {
          "204": {
            "description": "Deleted"
          }
        }
      }
    },
    "/calendars": {
      "get": {
        "operationId": "listCalendars",
        "summary": "The caller's calendars with their state; addresses are not told again",
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
                        "$ref": "#/components/schemas/Calendar"
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
        "operationId": "addCalendar",
        "summary": "Read absences or on-call times from a calendar's address; it is read once before it is kept",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CalendarInput"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Added",
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
    "/calendars/{calendarId}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/CalendarId"
        }
      ],
      "delete": {
        "operationId": "deleteCalendar",
        "summary": "Forget a calendar and what was read from it",
        "responses": {
          "204": {
            "description": "Deleted"
          }
        }
      }
    },
    "/calendars/{calendarId}/refresh": {
      "parameters": [
        {
          "$ref": "#/components/parameters/CalendarId"
        }
      ],
      "post": {
        "operationId": "refreshCalendar",
        "summary": "Read a calendar now",
        "responses": {
          "200": {
            "description": "Its state after reading",
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
    "/feeds": {
      "get": {
        "operationId": "listFeeds",
        "summary": "The caller's feeds; addresses are not told again",
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
                        "$ref": "#/components/schemas/Feed"
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
        "operationId": "createFeed",
        "summary": "Create a calendar feed of the caller's seats or of a programme; its address is told once",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "kind"
                ],
                "properties": {
                  "kind": {
                    "type": "string",
                    "enum": [
                      "personal",
                      "programme"
                    ]
                  },
                  "programmeId": {
                    "type": "string",
                    "maxLength": 36
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
                  "$ref": "#/components/schemas/CreatedFeed"
                }
              }
            }
          }
        }
      }
    },
    "/feeds/{feedId}": {
      "parameters": [
        {
          "name": "feedId",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "maxLength": 36
          }
        }
      ],
      "delete": {
        "operationId": "revokeFeed",
        "summary": "End a feed; its address answers with 404 from then on",
        "responses": {
          "204": {
            "description": "Ended"
          }
        }
      }
    },
    "/ical/{token}": {
      "parameters": [
        {
          "name": "token",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 20,
            "maxLength": 100
          }
        }
      ],
      "get": {
        "operationId": "readFeed",
        "summary": "A feed as text/calendar, for programs without an account; the token is the credential",
        "responses": {
          "200": {
            "description": "RFC 5545, with ETag and Cache-Control private",
            "content": {
              "text/calendar": {
                "schema": {
                  "type": "string"
                }
              }
            }
          },
          "304": {
            "description": "Not modified"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "ProgrammeId": {
        "name": "programmeId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 36
        }
      },
      "PlanId": {
        "name": "planId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 36
        }
      },
      "SeatId": {
        "name": "seatId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
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
      "Cursor": {
        "name": "cursor",
        "in": "query",
        "schema": {
          "type": "string",
          "maxLength": 500
        }
      },
      "Limit": {
        "name": "limit",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 200
        }
      },
      "From": {
        "name": "from",
        "in": "query",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Day"
        }
      },
      "To": {
        "name": "to",
        "in": "query",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Day"
        }
      },
      "SwapId": {
        "name": "swapId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 36
        }
      },
      "CalendarId": {
        "name": "calendarId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 36
        }
      },
      "PersonRef": {
        "name": "personRef",
        "in": "query",
        "allowReserved": true,
        "schema": {
          "$ref": "#/components/schemas/Ref"
        }
      },
      "ForProgramme": {
        "name": "programmeId",
        "in": "query",
        "schema": {
          "type": "string",
          "maxLength": 36
        }
      }
    },
    "schemas": {
      "Day": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
      },
      "Ref": {
        "type": "string",
        "minLength": 3,
        "maxLength": 255
      },
      "Cadence": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "unit",
          "every",
          "startDate"
        ],
        "properties": {
          "unit": {
            "type": "string",
            "enum": [
              "day",
              "week",
              "month"
            ]
          },
          "every": {
            "type": "integer",
            "minimum": 1,
            "maximum": 366
          },
          "startDate": {
            "$ref": "#/components/schemas/Day",
            "description": "First day of the first cycle; months that are too short end cycles on their last day"
          }
        }
      },
      "Region": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "seats"
        ],
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 60
          },
          "groupRefs": {
            "type": "array",
            "maxItems": 20,
            "items": {
              "$ref": "#/components/schemas/Ref"
            },
            "description": "Who belongs to the region, by groups with their children; left out for everybody that no other region has"
          },
          "seats": {
            "type": "integer",
            "minimum": 0,
            "maximum": 20,
            "description": "Per cycle"
          },
          "timeZone": {
            "type": "string",
            "maxLength": 60,
            "description": "IANA name"
          }
        }
      },
      "Eligibility": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "excludeRefs": {
            "type": "array",
            "maxItems": 500,
            "items": {
              "$ref": "#/components/schemas/Ref"
            }
          },
          "minimumTenureDays": {
            "type": "integer",
            "minimum": 0,
            "maximum": 3650
          },
          "annotation": {
            "type": "string",
            "maxLength": 120,
            "description": "People need this annotation with the value true"
          },
          "capPerYear": {
            "type": "integer",
            "minimum": 1,
            "maximum": 366
          }
        }
      },
      "SideRules": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "restGap": {
            "type": "integer",
            "minimum": 0,
            "maximum": 26,
            "description": "Cycles between two seats of a person"
          },
          "diversity": {
            "type": "array",
            "maxItems": 4,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "trait",
                "withinCycles"
              ],
              "properties": {
                "trait": {
                  "type": "string",
                  "enum": [
                    "team",
                    "place",
                    "discipline",
                    "tenure"
                  ]
                },
                "withinCycles": {
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 26
                }
              }
            }
          },
          "onCallAdjacent": {
            "type": "string",
            "enum": [
              "avoid",
              "ignore"
            ]
          },
          "preferences": {
            "type": "boolean"
          }
        }
      },
      "ProgrammeInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "ownerRefs",
          "scopeRefs",
          "cadence",
          "regions"
        ],
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "description": {
            "type": "string",
            "maxLength": 2000
          },
          "ownerRefs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 5,
            "items": {
              "$ref": "#/components/schemas/Ref"
            },
            "description": "Groups that manage the programme"
          },
          "scopeRefs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/Ref"
            },
            "description": "Groups whose people take turns, with their children"
          },
          "timeZone": {
            "type": "string",
            "maxLength": 60,
            "description": "IANA name; default UTC"
          },
          "cadence": {
            "$ref": "#/components/schemas/Cadence"
          },
          "regions": {
            "type": "array",
            "minItems": 1,
            "maxItems": 8,
            "items": {
              "$ref": "#/components/schemas/Region"
            }
          },
          "eligibility": {
            "$ref": "#/components/schemas/Eligibility"
          },
          "rules": {
            "$ref": "#/components/schemas/SideRules"
          },
          "frozenCycles": {
            "type": "integer",
            "minimum": 0,
            "maximum": 26,
            "description": "Coming cycles that planning again leaves alone; default 2"
          },
          "checklist": {
            "type": "array",
            "maxItems": 30,
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            },
            "description": "What a hand-over goes through"
          }
        }
      },
      "Programme": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "description",
          "ownerRefs",
          "scopeRefs",
          "timeZone",
          "cadence",
          "regions",
          "eligibility",
          "rules",
          "frozenCycles",
          "checklist",
          "status",
          "revision",
          "publishedPlanId",
          "permissions",
          "createdAt",
          "updatedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "ownerRefs": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "scopeRefs": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "timeZone": {
            "type": "string"
          },
          "cadence": {
            "$ref": "#/components/schemas/Cadence"
          },
          "regions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Region"
            }
          },
          "eligibility": {
            "$ref": "#/components/schemas/Eligibility"
          },
          "rules": {
            "$ref": "#/components/schemas/SideRules"
          },
          "frozenCycles": {
            "type": "integer"
          },
          "checklist": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "status": {
            "type": "string",
            "enum": [
              "active",
              "archived"
            ]
          },
          "revision": {
            "type": "integer"
          },
          "publishedPlanId": {
            "type": [
              "string",
              "null"
            ]
          },
          "permissions": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "manage",
              "serve"
            ],
            "properties": {
              "manage": {
                "type": "boolean"
              },
              "serve": {
                "type": "boolean",
                "description": "May offer and take seats of this programme"
              }
            }
          },
          "createdAt": {
            "type": "string"
          },
          "updatedAt": {
            "type": "string"
          }
        }
      },
      "ProgrammePreview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "people",
          "eligible",
          "regions",
          "cycles"
        ],
        "properties": {
          "people": {
            "type": "integer"
          },
          "eligible": {
            "type": "integer"
          },
          "regions": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "eligible"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "eligible": {
                  "type": "integer"
                }
              }
            }
          },
          "cycles": {
            "type": "array",
            "description": "The first ones",
            "items": {
              "$ref": "#/components/schemas/CycleDates"
            }
          }
        }
      },
      "CycleDates": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "index",
          "startDate",
          "endDate"
        ],
        "properties": {
          "index": {
            "type": "integer",
            "description": "From 0 at the first date of the programme"
          },
          "startDate": {
            "$ref": "#/components/schemas/Day"
          },
          "endDate": {
            "$ref": "#/components/schemas/Day"
          }
        }
      },
      "PoolPerson": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "personRef",
          "region",
          "eligible",
          "reason",
          "served",
          "load",
          "upcoming"
        ],
        "properties": {
          "personRef": {
            "type": "string"
          },
          "region": {
            "type": [
              "string",
              "null"
            ]
          },
          "eligible": {
            "type": "boolean"
          },
          "reason": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "excluded",
              "tenure",
              "annotation",
              "no-region",
              null
            ]
          },
          "served": {
            "type": "integer",
            "description": "Seats served"
          },
          "load": {
            "type": "integer",
            "description": "Sum of the ledger",
            "which planning starts from": null
          },
          "upcoming": {
            "type": "integer",
            "description": "Published seats that are not over"
          }
        }
      },
      "PlanNumbers": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "region",
          "method",
          "seats",
          "filled",
          "unfilled",
          "sumOfSquares",
          "spread",
          "max",
          "min",
          "people",
          "optimal",
          "priceOfDiversity",
          "levels",
          "changes"
        ],
        "properties": {
          "region": {
            "type": "string"
          },
          "method": {
            "type": "string",
            "enum": [
              "alternating-paths",
              "lexicographic-milp"
            ]
          },
          "seats": {
            "type": "integer"
          },
          "filled": {
            "type": "integer"
          },
          "unfilled": {
            "type": "integer"
          },
          "sumOfSquares": {
            "type": "integer"
          },
          "spread": {
            "type": "integer"
          },
          "max": {
            "type": "integer"
          },
          "min": {
            "type": "integer"
          },
          "people": {
            "type": "integer",
            "description": "Eligible people"
          },
          "optimal": {
            "type": "boolean",
            "description": "Proved",
            "by certificate or by bounds without a gap": null
          },
          "priceOfDiversity": {
            "type": "integer"
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "value",
                "bound",
                "gap"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "value": {
                  "type": "number"
                },
                "bound": {
                  "type": "number"
                },
                "gap": {
                  "type": "number"
                }
              }
            }
          },
          "changes": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "count",
              "provenFewest"
            ],
            "properties": {
              "count": {
                "type": "integer",
                "description": "Seats that change hands against the plan in force"
              },
              "provenFewest": {
                "type": "boolean"
              }
            }
          }
        }
      },
      "PlanSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "programmeId",
          "version",
          "status",
          "firstCycle",
          "cycles",
          "createdBy",
          "createdAt",
          "publishedBy",
          "publishedAt",
          "inputHash",
          "numbers"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "programmeId": {
            "type": "string"
          },
          "version": {
            "type": "integer"
          },
          "status": {
            "type": "string",
            "enum": [
              "proposed",
              "published",
              "superseded"
            ]
          },
          "firstCycle": {
            "type": "integer"
          },
          "cycles": {
            "type": "integer"
          },
          "createdBy": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "publishedBy": {
            "type": [
              "string",
              "null"
            ]
          },
          "publishedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "inputHash": {
            "type": "string",
            "description": "SHA-256 of what was solved"
          },
          "numbers": {
            "type": "array",
            "description": "One per region",
            "items": {
              "$ref": "#/components/schemas/PlanNumbers"
            }
          }
        }
      },
      "PlannedSeat": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "region",
          "position",
          "personRef",
          "changedFrom",
          "frozen"
        ],
        "properties": {
          "region": {
            "type": "string"
          },
          "position": {
            "type": "integer",
            "description": "From 1 within the region"
          },
          "personRef": {
            "type": [
              "string",
              "null"
            ],
            "description": "Nobody where nobody can"
          },
          "changedFrom": {
            "type": [
              "string",
              "null"
            ],
            "description": "Who has the seat in the plan in force where that is somebody else"
          },
          "frozen": {
            "type": "boolean"
          }
        }
      },
      "Plan": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "summary",
          "cycles",
          "warnings"
        ],
        "properties": {
          "summary": {
            "$ref": "#/components/schemas/PlanSummary"
          },
          "cycles": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "index",
                "startDate",
                "endDate",
                "seats"
              ],
              "properties": {
                "index": {
                  "type": "integer"
                },
                "startDate": {
                  "$ref": "#/components/schemas/Day"
                },
                "endDate": {
                  "$ref": "#/components/schemas/Day"
                },
                "seats": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/PlannedSeat"
                  }
                }
              }
            }
          },
          "warnings": {
            "type": "array",
            "description": "Sentences, such as of calendars that could not be read and seats that stay open",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Proof": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "inputHash",
          "regions",
          "problems"
        ],
        "properties": {
          "inputHash": {
            "type": "string"
          },
          "problems": {
            "type": "array",
            "description": "What the independent checker finds wrong; empty where it agrees",
            "items": {
              "type": "string"
            }
          },
          "regions": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "problem",
                "certificate",
                "levels"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "problem": {
                  "type": "object",
                  "additionalProperties": true
                },
                "certificate": {
                  "type": [
                    "object",
                    "null"
                  ],
                  "additionalProperties": true
                },
                "levels": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": true
                  }
                }
              }
            }
          }
        }
      },
      "Seat": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "region",
          "position",
          "personRef",
          "status",
          "revision",
          "swapId"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "position": {
            "type": "integer"
          },
          "personRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "status": {
            "type": "string",
            "enum": [
              "planned",
              "served",
              "cancelled"
            ]
          },
          "revision": {
            "type": "integer"
          },
          "swapId": {
            "type": [
              "string",
              "null"
            ],
            "description": "The open swap of this seat"
          }
        }
      },
      "ScheduledCycle": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "index",
          "startDate",
          "endDate",
          "frozen",
          "current",
          "seats"
        ],
        "properties": {
          "index": {
            "type": "integer"
          },
          "startDate": {
            "$ref": "#/components/schemas/Day"
          },
          "endDate": {
            "$ref": "#/components/schemas/Day"
          },
          "frozen": {
            "type": "boolean"
          },
          "current": {
            "type": "boolean"
          },
          "seats": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Seat"
            }
          }
        }
      },
      "Schedule": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "programme",
          "today",
          "cycles",
          "plan"
        ],
        "properties": {
          "programme": {
            "$ref": "#/components/schemas/Programme"
          },
          "today": {
            "$ref": "#/components/schemas/Day"
          },
          "cycles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScheduledCycle"
            }
          },
          "plan": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/PlanSummary"
              },
              {
                "type": "null"
              }
            ]
          }
        }
      },
      "SeatInContext": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "seat",
          "cycle",
          "programmeId",
          "programmeTitle",
          "current",
          "timeZone"
        ],
        "properties": {
          "seat": {
            "$ref": "#/components/schemas/Seat"
          },
          "cycle": {
            "$ref": "#/components/schemas/CycleDates"
          },
          "programmeId": {
            "type": "string"
          },
          "programmeTitle": {
            "type": "string"
          },
          "current": {
            "type": "boolean"
          },
          "timeZone": {
            "type": "string"
          }
        }
      },
      "OpenSwap": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "seat",
          "note",
          "revision"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "seat": {
            "$ref": "#/components/schemas/SeatInContext"
          },
          "note": {
            "type": "string"
          },
          "revision": {
            "type": "integer"
          }
        }
      },
      "MySeats": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "seats",
          "offers"
        ],
        "properties": {
          "seats": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SeatInContext"
            }
          },
          "offers": {
            "type": "array",
            "description": "Open swaps of others that the caller may take",
            "items": {
              "$ref": "#/components/schemas/OpenSwap"
            }
          }
        }
      },
      "Duty": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "programmeId",
          "programmeTitle",
          "now",
          "next"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "programmeId": {
            "type": "string"
          },
          "programmeTitle": {
            "type": "string"
          },
          "now": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SeatInContext"
            }
          },
          "next": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SeatInContext"
            }
          }
        }
      },
      "SeatReason": {
        "type": "string",
        "enum": [
          "UNAVAILABLE",
          "NOT_ELIGIBLE",
          "SAME_CYCLE",
          "AT_CAP",
          "REST_GAP",
          "WOULD_RAISE_LOAD",
          "DIVERSITY",
          "ONCALL_ADJACENT",
          "PREFERENCE",
          "STABILITY",
          "TIE_HASH",
          "WOULD_LOWER_LOAD"
        ]
      },
      "Explanation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "seatId",
          "personRef",
          "load",
          "origin",
          "planId",
          "others",
          "whyAgain"
        ],
        "properties": {
          "seatId": {
            "type": "string"
          },
          "personRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "load": {
            "type": [
              "integer",
              "null"
            ]
          },
          "origin": {
            "type": "string",
            "enum": [
              "planned",
              "swapped",
              "assigned",
              "taken-over",
              "open"
            ],
            "description": "How the seat came to who holds it now; reasons are those of the plan"
          },
          "planId": {
            "type": "string"
          },
          "others": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "personRef",
                "load",
                "reason",
                "source",
                "change"
              ],
              "properties": {
                "personRef": {
                  "type": "string"
                },
                "load": {
                  "type": "integer"
                },
                "reason": {
                  "$ref": "#/components/schemas/SeatReason"
                },
                "source": {
                  "type": [
                    "string",
                    "null"
                  ],
                  "enum": [
                    "manual",
                    "calendar",
                    "on-call",
                    "not-yet",
                    "gone",
                    "unread",
                    null
                  ],
                  "description": "Of an absence; never its reason"
                },
                "change": {
                  "type": [
                    "integer",
                    "null"
                  ],
                  "description": "Of the sum of squared loads if they had the seat"
                }
              }
            }
          },
          "whyAgain": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "lower",
              "away",
              "resting",
              "capped",
              "swappable",
              "proven"
            ],
            "description": "People with fewer seats, by why they cannot have this one",
            "properties": {
              "lower": {
                "type": "integer"
              },
              "away": {
                "type": "integer"
              },
              "resting": {
                "type": "integer"
              },
              "capped": {
                "type": "integer"
              },
              "swappable": {
                "type": "integer",
                "description": "Could take it only by a chain of swaps that ends no better"
              },
              "proven": {
                "type": "boolean",
                "description": "That no chain of swaps evens the loads further"
              }
            }
          }
        }
      },
      "Fairness": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "asOf",
          "completedCycles",
          "enough",
          "regions",
          "traits",
          "everServed",
          "repeatDistance",
          "cyclesUntilAll",
          "loads"
        ],
        "properties": {
          "asOf": {
            "$ref": "#/components/schemas/Day"
          },
          "completedCycles": {
            "type": "integer"
          },
          "enough": {
            "type": "boolean",
            "description": "Whether six cycles are over; before",
            "nothing is compared": null
          },
          "regions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanNumbers"
            }
          },
          "traits": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "trait",
                "values",
                "covered",
                "entropy",
                "n"
              ],
              "properties": {
                "trait": {
                  "type": "string",
                  "enum": [
                    "team",
                    "place",
                    "discipline",
                    "tenure"
                  ]
                },
                "values": {
                  "type": "integer",
                  "description": "In the pool"
                },
                "covered": {
                  "type": "integer",
                  "description": "That served"
                },
                "entropy": {
                  "type": [
                    "number",
                    "null"
                  ],
                  "description": "Of seats served over values",
                  "1 where it is even": null
                },
                "n": {
                  "type": "integer",
                  "description": "Seats"
                }
              }
            }
          },
          "everServed": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "n",
              "of"
            ],
            "properties": {
              "n": {
                "type": "integer"
              },
              "of": {
                "type": "integer"
              }
            }
          },
          "repeatDistance": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "median",
              "least",
              "n"
            ],
            "properties": {
              "median": {
                "type": [
                  "number",
                  "null"
                ]
              },
              "least": {
                "type": [
                  "integer",
                  "null"
                ]
              },
              "n": {
                "type": "integer"
              }
            }
          },
          "cyclesUntilAll": {
            "type": [
              "integer",
              "null"
            ],
            "description": "Until everybody eligible has served by the published plan; null where it does not reach that far"
          },
          "loads": {
            "type": "array",
            "description": "How many people have how many seats, plan included",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "load",
                "people"
              ],
              "properties": {
                "load": {
                  "type": "integer"
                },
                "people": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "LedgerEntry": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "personRef",
          "kind",
          "credit",
          "cycle",
          "seatId",
          "reason",
          "by",
          "at"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "personRef": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "served",
              "joined",
              "excused",
              "adjusted"
            ]
          },
          "credit": {
            "type": "integer"
          },
          "cycle": {
            "type": [
              "integer",
              "null"
            ]
          },
          "seatId": {
            "type": [
              "string",
              "null"
            ]
          },
          "reason": {
            "type": "string"
          },
          "by": {
            "type": "string"
          },
          "at": {
            "type": "string"
          }
        }
      },
      "LedgerAdjustment": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "personRef",
          "credit",
          "reason"
        ],
        "properties": {
          "personRef": {
            "$ref": "#/components/schemas/Ref"
          },
          "credit": {
            "type": "integer",
            "minimum": -52,
            "maximum": 52
          },
          "reason": {
            "type": "string",
            "minLength": 3,
            "maxLength": 500
          }
        }
      },
      "ProgrammeEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "type",
          "actor",
          "at",
          "details"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "actor": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "details": {
            "type": "object",
            "additionalProperties": true
          }
        }
      },
      "ServedCycle": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "startDate",
          "seats"
        ],
        "properties": {
          "startDate": {
            "$ref": "#/components/schemas/Day",
            "description": "First day of a cycle of the programme"
          },
          "seats": {
            "type": "array",
            "minItems": 1,
            "maxItems": 20,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "region",
                "personRef"
              ],
              "properties": {
                "region": {
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 60
                },
                "personRef": {
                  "$ref": "#/components/schemas/Ref"
                }
              }
            }
          }
        }
      },
      "SwapStatus": {
        "type": "string",
        "enum": [
          "open",
          "taken",
          "expired",
          "withdrawn"
        ]
      },
      "Swap": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "programmeId",
          "seat",
          "fromRef",
          "takenBy",
          "inReturnSeatId",
          "status",
          "note",
          "createdBy",
          "createdAt",
          "closedBy",
          "closedAt",
          "revision",
          "mayTake",
          "mayWithdraw"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "programmeId": {
            "type": "string"
          },
          "seat": {
            "$ref": "#/components/schemas/SeatInContext"
          },
          "fromRef": {
            "type": "string"
          },
          "takenBy": {
            "type": [
              "string",
              "null"
            ]
          },
          "inReturnSeatId": {
            "type": [
              "string",
              "null"
            ]
          },
          "status": {
            "$ref": "#/components/schemas/SwapStatus"
          },
          "note": {
            "type": "string"
          },
          "createdBy": {
            "type": "string"
          },
          "createdAt": {
            "type": "string"
          },
          "closedBy": {
            "type": [
              "string",
              "null"
            ]
          },
          "closedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "revision": {
            "type": "integer"
          },
          "mayTake": {
            "type": "boolean"
          },
          "mayWithdraw": {
            "type": "boolean"
          }
        }
      },
      "SwapPartner": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "personRef",
          "exchange",
          "keepsOptimal",
          "change",
          "load"
        ],
        "properties": {
          "personRef": {
            "type": "string"
          },
          "exchange": {
            "description": "The seat that they would give in return, where they would",
            "oneOf": [
              {
                "$ref": "#/components/schemas/SeatInContext"
              },
              {
                "type": "null"
              }
            ]
          },
          "keepsOptimal": {
            "type": "boolean"
          },
          "change": {
            "type": "integer",
            "description": "Of the sum of squared loads"
          },
          "load": {
            "type": "integer"
          }
        }
      },
      "SwapEffect": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "allowed",
          "obstacle",
          "keepsOptimal",
          "change",
          "spreadBefore",
          "spreadAfter"
        ],
        "properties": {
          "allowed": {
            "type": "boolean"
          },
          "obstacle": {
            "type": [
              "string",
              "null"
            ],
            "description": "The sentence that forbids it"
          },
          "keepsOptimal": {
            "type": "boolean"
          },
          "change": {
            "type": [
              "integer",
              "null"
            ]
          },
          "spreadBefore": {
            "type": "integer"
          },
          "spreadAfter": {
            "type": [
              "integer",
              "null"
            ]
          }
        }
      },
      "ChecklistItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "text",
          "done"
        ],
        "properties": {
          "text": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "done": {
            "type": "boolean"
          }
        }
      },
      "Handover": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "seatId",
          "fromRef",
          "toRef",
          "items",
          "notes",
          "acknowledgedByGiver",
          "acknowledgedByReceiver",
          "mayEdit",
          "revision"
        ],
        "properties": {
          "seatId": {
            "type": "string"
          },
          "fromRef": {
            "type": [
              "string",
              "null"
            ],
            "description": "Nobody before the first cycle"
          },
          "toRef": {
            "type": [
              "string",
              "null"
            ]
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ChecklistItem"
            }
          },
          "notes": {
            "type": "string"
          },
          "acknowledgedByGiver": {
            "type": [
              "string",
              "null"
            ],
            "description": "Since when"
          },
          "acknowledgedByReceiver": {
            "type": [
              "string",
              "null"
            ]
          },
          "mayEdit": {
            "type": "boolean"
          },
          "revision": {
            "type": "integer"
          }
        }
      },
      "PreferencesInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "avoid",
          "prefer",
          "paused"
        ],
        "properties": {
          "avoid": {
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/DateRange"
            }
          },
          "prefer": {
            "type": "array",
            "maxItems": 50,
            "items": {
              "$ref": "#/components/schemas/DateRange"
            }
          },
          "paused": {
            "type": "boolean",
            "description": "Takes no seats until it is switched off"
          }
        }
      },
      "Preferences": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "personRef",
          "avoid",
          "prefer",
          "paused",
          "revision"
        ],
        "properties": {
          "personRef": {
            "type": "string"
          },
          "avoid": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DateRange"
            }
          },
          "prefer": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DateRange"
            }
          },
          "paused": {
            "type": "boolean"
          },
          "revision": {
            "type": "integer"
          }
        }
      },
      "DateRange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/Day"
          },
          "to": {
            "$ref": "#/components/schemas/Day",
            "description": "First day after it"
          }
        }
      },
      "AbsenceKind": {
        "type": "string",
        "enum": [
          "excused",
          "deferred"
        ],
        "description": "Excused leave is credited pro rata; deferred leave is owed"
      },
      "AbsenceInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "personRef": {
            "$ref": "#/components/schemas/Ref",
            "description": "Left out, the caller; else programmeId names a programme that the caller manages"
          },
          "programmeId": {
            "type": "string",
            "maxLength": 36
          },
          "from": {
            "$ref": "#/components/schemas/Day"
          },
          "to": {
            "$ref": "#/components/schemas/Day"
          },
          "kind": {
            "$ref": "#/components/schemas/AbsenceKind"
          }
        }
      },
      "Absence": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "personRef",
          "from",
          "to",
          "kind",
          "source"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "personRef": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "description": "Day"
          },
          "to": {
            "type": "string",
            "description": "First day after it"
          },
          "kind": {
            "$ref": "#/components/schemas/AbsenceKind"
          },
          "source": {
            "type": "string",
            "enum": [
              "manual",
              "calendar"
            ]
          }
        }
      },
      "AddedAbsence": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "absence",
          "affectedSeats"
        ],
        "properties": {
          "absence": {
            "$ref": "#/components/schemas/Absence"
          },
          "affectedSeats": {
            "type": "array",
            "description": "Published seats of the person in that time; they stay until they are swapped or planned again",
            "items": {
              "$ref": "#/components/schemas/SeatInContext"
            }
          }
        }
      },
      "CalendarKind": {
        "type": "string",
        "enum": [
          "absence",
          "on-call"
        ]
      },
      "CalendarInput": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "kind",
          "url"
        ],
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 80
          },
          "kind": {
            "$ref": "#/components/schemas/CalendarKind"
          },
          "url": {
            "type": "string",
            "minLength": 8,
            "maxLength": 2000
          },
          "timeZone": {
            "type": "string",
            "maxLength": 60,
            "description": "Of times that name no zone; default UTC"
          }
        }
      },
      "Calendar": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "name",
          "kind",
          "host",
          "state",
          "sentence",
          "readAt",
          "triedAt",
          "busy"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/CalendarKind"
          },
          "host": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "ok",
              "partly-read",
              "stale",
              "unread"
            ]
          },
          "sentence": {
            "type": [
              "string",
              "null"
            ],
            "description": "What is wrong"
          },
          "readAt": {
            "type": [
              "string",
              "null"
            ],
            "description": "Of the copy that is in use"
          },
          "triedAt": {
            "type": [
              "string",
              "null"
            ]
          },
          "busy": {
            "type": "integer",
            "description": "Busy times of the copy that are not over"
          }
        }
      },
      "Feed": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "kind",
          "programmeId",
          "programmeTitle",
          "createdAt",
          "lastReadAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "personal",
              "programme"
            ]
          },
          "programmeId": {
            "type": [
              "string",
              "null"
            ]
          },
          "programmeTitle": {
            "type": [
              "string",
              "null"
            ]
          },
          "createdAt": {
            "type": "string"
          },
          "lastReadAt": {
            "type": [
              "string",
              "null"
            ]
          }
        }
      },
      "CreatedFeed": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "feed",
          "url"
        ],
        "properties": {
          "feed": {
            "$ref": "#/components/schemas/Feed"
          },
          "url": {
            "type": "string"
          }
        }
      }
    }
  }
} as const;
