using System.Text.Json;
using System.Text.Json.Nodes;
using SmartCS.Cli.Files;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>A shop's records as the database file has them. Never changed.</summary>
internal sealed class RetailData
{
    private RetailData(JsonObject users, JsonObject orders, JsonObject products)
    {
        Users = users;
        Orders = orders;
        Products = products;
        foreach (var (_, product) in products)
        {
            foreach (var (item, variant) in product!["variants"]!.AsObject())
            {
                Items[item] = (product.AsObject(), variant!.AsObject());
            }
        }
    }

    /// <summary>The shoppers by id.</summary>
    public JsonObject Users { get; }

    /// <summary>The orders by number.</summary>
    public JsonObject Orders { get; }

    /// <summary>The products by id.</summary>
    public JsonObject Products { get; }

    /// <summary>The product and the article by the article's id.</summary>
    public Dictionary<string, (JsonObject Product, JsonObject Variant)> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a database file.</summary>
    /// <exception cref="CommandException">The file is none.</exception>
    public static async Task<RetailData> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var root = await ReadJsonAsync(path, cancellationToken).ConfigureAwait(false);
        JsonObject Part(string name) => (root as JsonObject)?[name] as JsonObject ?? throw new CommandException($"'{path}' is no database of a shop: it must be an object with \"{name}\".");
        var (users, orders, products) = (Part("users"), Part("orders"), Part("products"));
        try
        {
            return new RetailData(users, orders, products);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException or KeyNotFoundException)
        {
            throw new CommandException($"'{path}' is no database of a shop: a product has no \"variants\".", exception);
        }
    }

    /// <summary>Reads a JSON file, packed or not.</summary>
    public static async Task<JsonNode?> ReadJsonAsync(string path, CancellationToken cancellationToken)
    {
        var stream = await InputFile.OpenAsync(path, cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                return await JsonNode.ParseAsync(stream, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (JsonException exception)
            {
                throw new CommandException($"'{path}', line {exception.LineNumber + 1} is not JSON.", exception);
            }
            catch (InvalidDataException exception)
            {
                throw new CommandException($"cannot read '{path}': its gzip data is broken.", exception);
            }
        }
    }
}
