namespace SmartCS.Sdk.Routing;

/// <summary>How a part of a message is put.</summary>
internal enum RequestForm
{
    /// <summary>It tells something: a reason, a name, a value.</summary>
    Statement,

    /// <summary>It wants something done.</summary>
    Request,

    /// <summary>It wants to know something.</summary>
    Question,
}
