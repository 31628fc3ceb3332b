using System.Text.Json.Nodes;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>The records of a shop that are another than in the database file.</summary>
internal sealed class RetailChanges(RetailData data)
{
    /// <summary>The shoppers that changed, by id.</summary>
    public SortedDictionary<string, JsonObject> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>The orders that changed, by number.</summary>
    public SortedDictionary<string, JsonObject> Orders { get; } = new(StringComparer.Ordinal);

    /// <summary>An order as it now is, to be read only; null where there is none.</summary>
    public JsonObject? Order(string id) => Orders.GetValueOrDefault(id) ?? data.Orders[id] as JsonObject;

    /// <summary>A shopper as it now is, to be read only; null where there is none.</summary>
    public JsonObject? User(string id) => Users.GetValueOrDefault(id) ?? data.Users[id] as JsonObject;

    /// <summary>An order to change.</summary>
    public JsonObject OrderToChange(string id) => Orders.TryGetValue(id, out var order) ? order : Orders[id] = data.Orders[id]!.DeepClone().AsObject();

    /// <summary>A shopper to change.</summary>
    public JsonObject UserToChange(string id) => Users.TryGetValue(id, out var user) ? user : Users[id] = data.Users[id]!.DeepClone().AsObject();

    /// <summary>Whether two sets of changes leave the same records.</summary>
    public bool Equals(RetailChanges other) =>
        Users.Keys.Union(other.Users.Keys).All(id => JsonValues.AreEqual(User(id), other.User(id)))
        && Orders.Keys.Union(other.Orders.Keys).All(id => JsonValues.AreEqual(Order(id), other.Order(id)));

    /// <summary>The records as a JSON file has them; a record that was changed and changed back is not among them.</summary>
    public JsonObject ToJson() => new()
    {
        ["users"] = new JsonObject(Users.Where(user => !JsonValues.AreEqual(user.Value, data.Users[user.Key])).Select(static user => KeyValuePair.Create<string, JsonNode?>(user.Key, user.Value.DeepClone()))),
        ["orders"] = new JsonObject(Orders.Where(order => !JsonValues.AreEqual(order.Value, data.Orders[order.Key])).Select(static order => KeyValuePair.Create<string, JsonNode?>(order.Key, order.Value.DeepClone()))),
    };
}
