"""PLOVER's event types, and what the labels of the training sets leave open among them."""

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "NONE"]

_PENTA = {
    0: ["NONE", "REQUEST"],
    1: ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
    2: ["COOPERATE", "AID", "RETREAT", "CONCEDE"],
    3: ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
    4: ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
}


def of_root(root: str) -> list[str]:
    return ["CONCEDE", "RETREAT"] if root == "YIELD" else [root]


def of_penta(penta: int) -> list[str]:
    return _PENTA[penta]


def mask(allowed: list[str]) -> list[float]:
    """One for each type the label allows."""
    return [float(kind in allowed) for kind in TYPES]
