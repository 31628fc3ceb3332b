namespace SmartCS.Sdk.Flows;

/// <summary>What a node of a file is.</summary>
internal enum FlowNodeKind
{
    Scalar,
    List,
    Map,
}

/// <summary>A node of a YAML or JSON file, with where it stands.</summary>
internal sealed record FlowNode(FlowNodeKind Kind, FlowMark Mark)
{
    /// <summary>The text of a scalar.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Whether a scalar stands without quotes, so that it may mean a number, a yes or nothing; whether a map or list stands in brackets.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The nodes of a list.</summary>
    public IReadOnlyList<FlowNode> Items { get; init; } = [];

    /// <summary>The names and values of a map, in order.</summary>
    public IReadOnlyList<KeyValuePair<FlowNode, FlowNode>> Members { get; init; } = [];

    /// <summary>Whether it is nothing: an empty place, or null.</summary>
    public bool IsNull => Kind == FlowNodeKind.Scalar && IsPlain && Text is ("" or "null" or "~");

    /// <summary>The value of a name; null where there is none.</summary>
    public FlowNode? Find(string name)
    {
        foreach (var (key, value) in Members)
        {
            if (key.Text == name)
            {
                return value;
            }
        }

        return null;
    }
}
