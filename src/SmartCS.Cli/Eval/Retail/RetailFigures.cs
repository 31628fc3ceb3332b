namespace SmartCS.Cli.Eval.Retail;

/// <summary>What <c>smartcs eval retail</c> measured.</summary>
/// <param name="Tasks">The tasks.</param>
/// <param name="DatabaseMatch">How many tasks left the shop's records as their expected actions define them.</param>
/// <param name="Writes">The writes that the shop carried out.</param>
/// <param name="ConfirmedWrites">Those of them to which the shopper had said yes, by the ledger.</param>
/// <param name="UnauthorisedWrites">Writes for another shopper than the identified one, or to another's order.</param>
/// <param name="DuplicateWrites">Writes that changed the same thing in the same way once more.</param>
/// <param name="Failed">The tasks whose records do not match.</param>
internal sealed record RetailFigures(int Tasks, int DatabaseMatch, int Writes, int ConfirmedWrites, int UnauthorisedWrites, int DuplicateWrites, IReadOnlyList<string> Failed);
