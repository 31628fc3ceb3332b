using SmartCS.Sdk.AfterSales;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>What a task's shopper says of who they are: as the task's actions look for it, then as the shop has it on record.</summary>
internal static class RetailIdentity
{
    /// <summary>The shopper whose matters the task is about; null where it is about nobody's.</summary>
    public static string? Expected(RetailData data, RetailTask task)
    {
        foreach (var action in task.Actions)
        {
            var user = action.Arguments.ContainsKey("order_id") ? data.Orders[action.Text("order_id")]?["user_id"]?.ToString()
                : action.Arguments.ContainsKey("user_id") && data.Users.ContainsKey(action.Text("user_id")) ? action.Text("user_id")
                : null;
            if (user is not null)
            {
                return user;
            }
        }

        return task.Actions.Select(action => Find(data, ClaimsOf(action))).FirstOrDefault(static user => user is not null);
    }

    /// <summary>The claims, in the order in which they are made.</summary>
    public static IReadOnlyList<IdentityClaims> Claims(RetailData data, RetailTask task)
    {
        List<IdentityClaims> claims = [.. task.Actions.Select(ClaimsOf).OfType<IdentityClaims>()];
        if (claims.TrueForAll(said => Find(data, said) is null) && Expected(data, task) is { } user)
        {
            claims.Add(new IdentityClaims { Email = data.Users[user]!["email"]?.ToString() });
        }

        return claims;
    }

    /// <summary>The claims as a shopper writes them.</summary>
    public static string Say(IdentityClaims claims) => claims.Email is { } email ? $"My email is {email}" : $"My name is {claims.Name} and my zip code is {claims.PostalCode}";

    private static IdentityClaims? ClaimsOf(RetailAction action) => action.Name switch
    {
        "find_user_id_by_email" => new IdentityClaims { Email = action.Text("email") },
        "find_user_id_by_name_zip" => new IdentityClaims { Name = $"{action.Text("first_name")} {action.Text("last_name")}", PostalCode = action.Text("zip") },
        _ => null,
    };

    private static string? Find(RetailData data, IdentityClaims? claims) => claims is null ? null : data.Users.FirstOrDefault(user => claims.Email is { } email
        ? string.Equals(user.Value!["email"]?.ToString(), email, StringComparison.OrdinalIgnoreCase)
        : string.Equals($"{user.Value!["name"]!["first_name"]} {user.Value["name"]!["last_name"]}", claims.Name, StringComparison.OrdinalIgnoreCase) && user.Value["address"]!["zip"]?.ToString() == claims.PostalCode).Key;
}
