namespace SmartCS.Sdk.Models;

/// <summary>
/// Which registered models serve a merchant, by purpose, in the order in which they are tried. An empty list means that
/// no model serves the purpose: answers are then extractive, and search goes by words alone.
/// </summary>
public sealed record ModelAssignments
{
    /// <summary>No model for anything.</summary>
    public static ModelAssignments None { get; } = new();

    /// <summary>Models that write answers. At most 16 names. Default none.</summary>
    public IReadOnlyList<string> Answer { get; init => field = value ?? []; } = [];

    /// <summary>Models that understand messages. At most 16 names. Default none.</summary>
    public IReadOnlyList<string> Route { get; init => field = value ?? []; } = [];

    /// <summary>Models that shorten conversations. At most 16 names. Default none.</summary>
    public IReadOnlyList<string> Summarise { get; init => field = value ?? []; } = [];

    /// <summary>Embedding models; all of one list must share one vector space, so that one can stand in for another. At most 16 names. Default none.</summary>
    public IReadOnlyList<string> Embed { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Chat models that take the place of <see cref="Answer"/>, <see cref="Route"/> and <see cref="Summarise"/> while a soft
    /// budget is exceeded. At most 16 names. Default none, which changes nothing then.
    /// </summary>
    public IReadOnlyList<string> Economy { get; init => field = value ?? []; } = [];

    /// <summary>The models of a purpose, in the order in which they are tried.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <returns>The names; empty where no model serves the purpose.</returns>
    public IReadOnlyList<string> For(ModelPurpose purpose) => purpose switch
    {
        ModelPurpose.Answer => Answer,
        ModelPurpose.Route => Route,
        ModelPurpose.Summarise => Summarise,
        ModelPurpose.Embed => Embed,
        _ => [],
    };
}
