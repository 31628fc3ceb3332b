using System.Text.Json.Nodes;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>One action that a task expects.</summary>
internal sealed record RetailAction(string Name, JsonObject Arguments)
{
    private static readonly HashSet<string> s_writes =
    [
        "cancel_pending_order", "modify_pending_order_address", "modify_pending_order_items", "modify_pending_order_payment",
        "return_delivered_order_items", "exchange_delivered_order_items", "modify_user_address",
    ];

    /// <summary>Whether it is meant to change the shop's records.</summary>
    public bool IsWrite => s_writes.Contains(Name);

    /// <summary>A text argument; empty where it is not given.</summary>
    public string Text(string name) => Arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;

    /// <summary>A list of texts; empty where it is not given.</summary>
    public IReadOnlyList<string> Texts(string name) => Arguments[name] is JsonArray list ? [.. list.Select(static item => item?.ToString() ?? string.Empty)] : [];
}
